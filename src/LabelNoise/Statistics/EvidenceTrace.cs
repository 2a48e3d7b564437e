namespace LabelNoise.Statistics;

/// <summary>
/// Takes down the evidence of a sequential test while it runs: at numbers of observations that grow by a third, forty of them up to 10⁵, and at the last. Which numbers those
/// are does not depend on what is observed, nor on the threads that make the observations.
/// </summary>
/// <param name="test">The test.</param>
internal sealed class EvidenceTrace(ISequentialTest test)
{
    private readonly List<EvidencePoint> _points = [];
    private long _next = 1;

    /// <summary>The evidence so far, at the last observation too; empty before the first.</summary>
    public EvidenceCurve Curve => new(test.Trials == (_points.Count == 0 ? 0 : _points[^1].Trials) ? [.. _points] : [.. _points, Present]);

    private EvidencePoint Present => new(test.Trials, test.LogSupport, test.LogRefutation);

    /// <summary>To be called after each observation.</summary>
    public void Follow()
    {
        if (test.Trials < _next)
            return;
        _points.Add(Present);
        _next = test.Trials + Math.Max(1, test.Trials / 3);
    }
}
