using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class EvidenceTraceTests
{
    [Theory(DisplayName = "The evidence is taken down at numbers of observations that grow by a third, and at the last")]
    [InlineData(0)]
    [InlineData(1, 1L)]
    [InlineData(7, 1L, 2L, 3L, 4L, 5L, 6L, 7L)]
    [InlineData(30, 1L, 2L, 3L, 4L, 5L, 6L, 8L, 10L, 13L, 17L, 22L, 29L, 30L)]
    public void Counts(int observations, params long[] counts) => Trace(observations).Curve.Select(p => p.Trials).Should().Equal(counts);

    [Fact(DisplayName = "A hundred thousand observations leave about forty points, none of them more than a third beyond the one before")]
    public void Few()
    {
        EvidenceCurve points = Trace(100_000).Curve;

        points.Should().HaveCountLessThanOrEqualTo(41);
        points.Zip(points.Skip(1)).Should().OnlyContain(pair => pair.Second.Trials > pair.First.Trials && pair.Second.Trials - pair.First.Trials <= Math.Max(1, pair.First.Trials / 3));
    }

    [Fact(DisplayName = "Each point has both kinds of evidence as the test had them then, and looking at them changes none")]
    public void Values()
    {
        ProbabilityTest test = Test();
        ProbabilityTest shorter = Test();
        EvidenceTrace trace = new(test);
        for (int k = 0; k < 9; k++)
        {
            test.Observe(k % 3 > 0);
            trace.Follow();
            if (k < 5)
                shorter.Observe(k % 3 > 0);
            _ = trace.Curve;
        }

        trace.Curve.Select(p => p.Trials).Should().Equal(1, 2, 3, 4, 5, 6, 8, 9);
        trace.Curve[4].Should().Be(new EvidencePoint(5, shorter.LogSupport, shorter.LogRefutation));
    }

    [Fact(DisplayName = "Curves are equal when all their points are")]
    public void Equality()
    {
        Trace(7).Curve.Should().Equal(Trace(7).Curve);
        Trace(7).Curve.Equals(Trace(7).Curve).Should().BeTrue();
        Trace(7).Curve.GetHashCode().Should().Be(Trace(7).Curve.GetHashCode());
        Trace(7).Curve.Equals(Trace(8).Curve).Should().BeFalse();
        Trace(0).Curve.Equals((object)EvidenceCurve.None).Should().BeTrue();
    }

    private static ProbabilityTest Test() => new(ProbabilityHypothesis.AtLeast(0.5, 1e-3), ErrorRates.Default);

    /// <summary>As many observations as are asked for, of a coin that decides nothing.</summary>
    private static EvidenceTrace Trace(int observations)
    {
        ProbabilityTest test = Test();
        EvidenceTrace trace = new(test);
        for (int k = 0; k < observations; k++)
        {
            test.Observe(k % 2 == 0);
            trace.Follow();
        }

        return trace;
    }
}
