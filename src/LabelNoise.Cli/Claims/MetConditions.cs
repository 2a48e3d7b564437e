using LabelNoise.Claims;
using LabelNoise.Cli.Conditions;
using LabelNoise.Cli.Hosting;
using LabelNoise.Model.Conditions;

namespace LabelNoise.Cli.Claims;

/// <summary>The paper's conditions, with their margins, of the claims that are made under them: printed before the run, which is long.</summary>
internal static class MetConditions
{
    /// <summary>Writes them, each setting once; nothing where no claim is made under them.</summary>
    public static void Write(Host host, IReadOnlyList<Claim> claims)
    {
        foreach (Condition31 condition in claims.Select(c => c.Conditions).OfType<Condition31>().Distinct())
            ConditionsTable.WriteClauses(host, condition);
    }
}
