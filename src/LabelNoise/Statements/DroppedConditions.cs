using LabelNoise.Statements.Dropped;

namespace LabelNoise.Statements;

/// <summary>The statements with one condition dropped at a time: which of them they need (docs/conditions.md).</summary>
public static class DroppedConditions
{
    /// <summary>The claims for the dynamics of both phases.</summary>
    /// <exception cref="ArgumentNullException">The rules are null.</exception>
    public static IEnumerable<Claim> Of(Rules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. LazyRegimeClaims.Of(rules.Stochastic),
            .. StepClaims.Of(rules.Stochastic),
            .. BoxClaims.Of(rules.FullBatch),
        ];
    }
}
