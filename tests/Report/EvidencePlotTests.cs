using System.Globalization;
using LabelNoise.Report.Drawings;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Report;

public sealed class EvidencePlotTests
{
    private const string Id = "C.2/both/m=1024/d=7/eta-m=0.5/online";

    [Fact(DisplayName = "Evidence that has reached its threshold ends on or above the line of the threshold; the other ends below")]
    public void Thresholds()
    {
        EvidencePlot plot = EvidencePlot.Of(Runs.Result(Runs.Claim(Id), Verdict.Supported, 1, null, new(1, 0.1, -0.1), new(10, 3, -2), new(474, 16.2, -9)))!;
        double threshold = plot.Levels.Single(level => level.IsThreshold).Y;

        plot.Levels.Single(level => level.IsThreshold).Label.Should().Be(FormattableString.Invariant($"ln 1/α = ln 1/β = {Runs.Claim(Id).LedgerEntry.Rates.SupportThreshold:0.0}"));
        Last(plot.Support).Y.Should().BeLessThanOrEqualTo(threshold);
        Last(plot.Refutation).Y.Should().BeGreaterThan(threshold);
        Last(plot.Support).X.Should().BeApproximately(EvidencePlot.AxisRight, 0.1);
        plot.Ticks.Select(tick => tick.Label).Should().Equal("1", "10", "100");
    }

    [Fact(DisplayName = "Evidence without end, or that is no number, stays within the picture")]
    public void Bounded()
    {
        EvidencePlot plot = EvidencePlot.Of(Runs.Result(Runs.Claim(Id), Verdict.Refuted, 0, null, new EvidencePoint(1, double.NegativeInfinity, double.PositiveInfinity)))!;

        Last(plot.Support).Y.Should().BeApproximately(EvidencePlot.AxisBottom, 0.1);
        Last(plot.Refutation).Y.Should().BeApproximately(EvidencePlot.AxisTop, 0.1);
    }

    [Fact(DisplayName = "What has no sequential test has no picture of its evidence")]
    public void None() => EvidencePlot.Of(Runs.Result(Runs.Claim("C.1/exact/m=1000/d=7"), Verdict.Refuted)).Should().BeNull();

    private static (double X, double Y) Last(string points)
    {
        double[] last = [.. points.Split(' ')[^1].Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return (last[0], last[1]);
    }
}
