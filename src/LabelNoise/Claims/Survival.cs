namespace LabelNoise.Claims;

/// <summary>What becomes of a claim under other dynamics.</summary>
public enum Survival
{
    /// <summary>It still holds.</summary>
    Supported,

    /// <summary>It no longer holds.</summary>
    Refuted,

    /// <summary>The replicates did not decide.</summary>
    Inconclusive,

    /// <summary>It says nothing about these dynamics: the rule makes no sense of the claim's problem.</summary>
    ConditionsNotMet,

    /// <summary>It was not run: it is about the slot that still holds the paper's own rule, so that nothing of it is modified.</summary>
    NotRun,
}
