using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Statistics;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class StatisticsTests
{
    private static readonly (double Bound, double Slack, double[] Truths)[] Points =
    [
        (0.25, 0.05, [1, 0.5, 0.25, 0.225, 0.2, 0.1]),
        (0.9, 0.1, [1, 0.9, 0.85, 0.8, 0.5]),
        (0.99, 0.01, [1, 0.99, 0.98, 0.5]),
    ];

    private static readonly (double Slack, double[] Truths)[] Comparisons =
    [
        (0.05, [0.5, 0.525, 0.55, 0.6, 0.75, 1]),
        (0.1, [0.5, 0.55, 0.6, 0.75, 1]),
    ];

    [Fact(DisplayName = "The operating characteristics in docs/statistics.md are what the library computes, and no end is inconclusive")]
    public void OperatingCharacteristicsAreComputed() =>
        Document.Read("docs/statistics.md").Should().Contain(string.Concat(Points.SelectMany(point => point.Truths.Select(truth => Row(point.Bound, point.Slack, truth, isFirst: truth == point.Truths[0])))));

    [Fact(DisplayName = "The comparisons in docs/statistics.md are what exact recursion gives, and no end is inconclusive")]
    public void ComparisonsAreComputed() =>
        Document.Read("docs/statistics.md").Should().Contain(string.Concat(Comparisons.SelectMany(c => c.Truths.Select(truth => Row(c.Slack, truth, isFirst: truth == c.Truths[0])))));

    [Fact(DisplayName = "Every sampled claim is tested at the default rates")]
    public void RatesAreTheDefault() =>
        Catalogue.Paper.Claims.Where(c => c.LedgerEntry.Sampled).Select(c => c.LedgerEntry.Rates).Should().OnlyContain(rates => rates == ErrorRates.Default);

    [Fact(DisplayName = "What docs/statistics.md says of all claims of the quick profile, and of one wrong verdict among them, follows from the catalogue")]
    public void TheQuickProfileIsCounted()
    {
        Claim[] quick = [.. Catalogue.Paper.In(Profile.Quick)];
        double both = quick.Where(c => c.LedgerEntry.Sampled).Sum(c => 2 * c.LedgerEntry.Rates.Alpha);
        double five = 5 * new Ledger(quick.Select(c => c.LedgerEntry)).FamilywiseAlpha;
        string document = Document.Read("docs/statistics.md");

        document.Should().Contain(FormattableString.Invariant($"for the quick profile it is {both * 1e5:F1}·10⁻⁵"));
        document.Should().Contain(FormattableString.Invariant($"five runs of the quick profile produce one with probability at most {five * 1e5:F1}·10⁻⁵"));
    }

    /// <summary>A row as the document has it: the claim in the first of its rows only, and no column for the inconclusive ends, which have probability 0.</summary>
    private static string Row(double bound, double slack, double truth, bool isFirst)
    {
        OperatingPoint point = OperatingCharacteristics.At(ProbabilityHypothesis.AtLeast(bound, slack), ErrorRates.Default, truth, 100_000);
        Probability(point.Inconclusive).Should().Be("0");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {(isFirst ? string.Create(CultureInfo.InvariantCulture, $"Pr ≥ {bound}, δ = {slack} ") : string.Empty)}| {truth} | {Probability(point.Supported)} | {Probability(point.Refuted)} | {point.ExpectedTrials:F0} |\n");
    }

    private static string Row(double slack, double truth, bool isFirst)
    {
        (double first, double second, double alike, double inconclusive, double mean) = new TwoSampleRecursion(slack, new ErrorRates(1e-3, 1e-3)).WithoutTies(truth, 10_000);
        Probability(inconclusive).Should().Be("0");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {(isFirst ? string.Create(CultureInfo.InvariantCulture, $"{slack} ") : string.Empty)}| {truth} | {Probability(first + second)} | {Probability(alike)} | {mean:F0} |\n");
    }

    /// <summary>Two digits; what differs from 0 or 1 by less than 10⁻¹² is written so.</summary>
    private static string Probability(double p)
    {
        if (p < 1e-12)
            return "0";
        if (p >= 0.01)
            return p.ToString("0.##", CultureInfo.InvariantCulture);
        int exponent = (int)Math.Floor(Math.Log10(p));
        return string.Create(CultureInfo.InvariantCulture, $"{p / Math.Pow(10, exponent):F1}e{exponent}");
    }
}
