using System.Text;

namespace LabelNoise.Tests.Mutants;

/// <summary>Which claim kills which mutant, as docs/mutants.csv keeps it.</summary>
/// <param name="Claims">The ids of the claims, in the catalogue's order.</param>
/// <param name="Rows">The mutants, in the list's order.</param>
internal sealed record KillMatrix(IReadOnlyList<string> Claims, IReadOnlyList<KillRow> Rows)
{
    public static string Path { get; } = System.IO.Path.Combine(Sources.Root, "docs", "mutants.csv");

    public static KillMatrix Committed => Parse(Sources.Text(Path));

    /// <summary>The rows whose mutants a claim kills.</summary>
    public IEnumerable<KillRow> KilledBy(string claim)
    {
        int column = Claims.ToList().IndexOf(claim);
        return Rows.Where(row => Outcome.IsKill(row.Outcomes[column]));
    }

    /// <summary>A line for each claim, then a line for each mutant: outcomes, the cheapest killing claim, name.</summary>
    public string ToCsv()
    {
        StringBuilder text = new();
        foreach (string claim in Claims)
            text.Append("claim,").Append(claim).Append('\n');
        foreach (KillRow row in Rows)
            text.Append("mutant,").Append(row.Outcomes).Append(',').Append(row.Cheapest).Append(",\"").Append(row.Mutant).Append("\"\n");
        return text.ToString();
    }

    public static KillMatrix Parse(string csv)
    {
        string[] lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new KillMatrix(
            [.. lines.Where(l => l.StartsWith("claim,", StringComparison.Ordinal)).Select(l => l["claim,".Length..])],
            [.. lines.Where(l => l.StartsWith("mutant,", StringComparison.Ordinal)).Select(Row)]);
    }

    private static KillRow Row(string line)
    {
        string[] fields = line.Split(',', 4);
        return new KillRow(fields[3].Trim('"'), fields[2].Length == 0 ? null : fields[2], fields[1]);
    }
}
