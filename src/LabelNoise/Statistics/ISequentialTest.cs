namespace LabelNoise.Statistics;

/// <summary>What every sequential test can be asked while it runs.</summary>
internal interface ISequentialTest
{
    /// <summary>What the evidence says so far; once decided it stays.</summary>
    Verdict Verdict { get; }

    /// <summary>Observations so far.</summary>
    long Trials { get; }

    /// <summary>The natural logarithm of the evidence against the claim: where the claim is true, it ever reaches ln(1/α) with probability at most α.</summary>
    double LogRefutation { get; }

    /// <summary>The natural logarithm of the evidence for the claim: where the claim is false by its slack, it ever reaches ln(1/β) with probability at most β.</summary>
    double LogSupport { get; }

    /// <summary>The evidence for the verdict, or the larger of the two while there is none; natural logarithm.</summary>
    double LogEvidence { get; }

    /// <summary>
    /// About how many more observations the test will take if the claim is, or is not, as expected: what to compute ahead of it. The verdict
    /// does not depend on it.
    /// </summary>
    /// <param name="expected">The expected verdict.</param>
    /// <returns>At least 1.</returns>
    long Outlook(Verdict expected);
}
