using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>One claim of a survey.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Result">What its check found; null where the conditions are not met.</param>
public sealed record SurveyEntry(Claim Claim, ClaimResult? Result)
{
    /// <summary>What became of it.</summary>
    public Survival Survival => Result?.Verdict switch
    {
        null => Survival.ConditionsNotMet,
        Verdict.Supported => Survival.Supported,
        Verdict.Refuted => Survival.Refuted,
        _ => Survival.Inconclusive,
    };
}
