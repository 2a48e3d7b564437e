using LabelNoise.Statistics;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class OwnTheoremTests
{
    private static readonly (double Bound, double Slack, double[] Truths)[] Points = [(0.25, 0.05, [0.5, 0.25, 0.1]), (0.99, 0.02, [1, 0.99, 0.95]), (0.9, 0.1, [1, 0.9, 0.5])];

    [Fact(DisplayName = "The numbers of replicates in docs/own-theorem.md are those of exact recursion and of the two published formulas, at α = β = 10⁻⁷")]
    public void SampleSizes()
    {
        double logarithm = Math.Log(2 / ErrorRates.Default.Alpha);
        string document = Document.Read("docs/own-theorem.md");
        foreach ((double bound, double slack, double truth, bool first) in Points.SelectMany(p => p.Truths.Select((truth, k) => (p.Bound, p.Slack, truth, k == 0))))
        {
            double mean = OperatingCharacteristics.At(ProbabilityHypothesis.AtLeast(bound, slack), ErrorRates.Default, truth, 200_000).ExpectedTrials;
            double hoeffding = Math.Ceiling(logarithm / (2 * slack * slack));
            double dkwm = Math.Ceiling(Math.Pow(2 * Math.Sqrt(logarithm / 2), 2) / (slack * slack));
            string claim = first ? FormattableString.Invariant($"| Pr ≥ {bound}, δ = {slack} |") : "| |";
            string row = FormattableString.Invariant($"{claim} {truth} | {mean:F0} | {hoeffding} | {dkwm} |\n");
            using Case atRow = Case.Of(row);
            document.Should().Contain(row);
        }
    }

    [Fact(DisplayName = "Every assertion on random experiments is in the table of docs/own-theorem.md")]
    public void EveryAssertion() =>
        new[] { typeof(EventAssertions), typeof(VariableAssertions), typeof(GridAssertions) }
            .SelectMany(type => type.GetMethods().Where(m => m.DeclaringType == type && !m.IsSpecialName).Select(m => m.Name)).Distinct(StringComparer.Ordinal)
            .Should().OnlyContain(name => Document.Read("docs/own-theorem.md").Contains(name, StringComparison.Ordinal)).And.HaveCountGreaterThan(8);
}
