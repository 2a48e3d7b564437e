using LabelNoise.Statements;

namespace LabelNoise.Reporting;

/// <summary>The slack δ of a sampled claim: how far from its bound a quantity must lie before support counts as an error.</summary>
public static class ClaimSlack
{
    /// <summary>δ in the unit of the claim's bound; null for a computed claim, which has none.</summary>
    /// <exception cref="ArgumentNullException">The claim is null.</exception>
    public static double? Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim switch
        {
            ProbabilityClaim probability => probability.Probability.Slack,
            MeanClaim mean => mean.Mean.Slack,
            _ => null,
        };
    }
}
