namespace LabelNoise.Statistics;

/// <summary>What the observations so far say about a claim.</summary>
public enum Verdict
{
    /// <summary>Neither error rate allows a decision yet; never to be reported as a pass.</summary>
    Inconclusive,

    /// <summary>The claim is not false by as much as its slack, up to the error rate β.</summary>
    Supported,

    /// <summary>The claim is false, up to the error rate α.</summary>
    Refuted,
}
