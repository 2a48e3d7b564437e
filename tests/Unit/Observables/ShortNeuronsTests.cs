using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Docs;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class ShortNeuronsTests
{
    [Theory(DisplayName = "The least norm r solves r·(1 − e^(−η²σ²T₁/2)) = 1/√m, and from m = 10¹² on it is 1/(192√(log m)) to three digits")]
    [InlineData(1e3)]
    [InlineData(1e6)]
    [InlineData(1e12)]
    [InlineData(1e18)]
    public void LeastNorm(double width)
    {
        double r = Math.Exp(ShortNeurons.LogLeastNorm(Magnitude.Of(width)));
        double half = 384 * Math.Sqrt(Math.Log(width)) / Math.Sqrt(width) / 2;

        (r * -Math.Exp(-half) + r).Should().BeApproximately(1 / Math.Sqrt(width), 1e-6 / Math.Sqrt(width));
        if (width >= 1e12)
            (r * 192 * Math.Sqrt(Math.Log(width))).Should().BeApproximately(1, 1e-3);
    }

    [Fact(DisplayName = "The horizon T₁ has τ/2 = 192√(log m)/√m, whatever η and σ are")]
    public void Horizon()
    {
        Problem problem = new() { Width = 4096, Dimension = 7, LearningRate = 0.002, NoiseLevel = 0.01 };

        (problem.EscapeHorizon * Math.Pow(0.002 * 0.01, 2) / 2).Should().BeApproximately(192 * Math.Sqrt(Math.Log(4096)) / 64, 1e-9);
    }

    [Fact(DisplayName = "The probability is that of one χ²_d among m below d·r², and its logarithm is finite where it underflows")]
    public void Probability()
    {
        double r = Math.Exp(ShortNeurons.LogLeastNorm(Magnitude.Of(4096)));
        double share = Math.Exp(ChiSquareTail.LogCumulative(2, 2 * r * r));

        ShortNeurons.LogProbability(Magnitude.Of(4096), 2).Should().BeApproximately(Math.Log(1 - Math.Pow(1 - share, 4096)), 1e-9);
        ShortNeurons.LogProbability(Magnitude.FromLog10(40), 500).Should().BeLessThan(-600).And.BeGreaterThan(double.NegativeInfinity);
    }

    [Fact(DisplayName = "The widths in docs/errata.md from which on Theorem C.4 fails more often than K/m, and more often than not, are those at which the shortest neuron does")]
    public void DocumentedWidths()
    {
        string[][] rows = [.. Document.Rows("docs/errata.md").Where(row => row.Length == 3 && int.TryParse(row[0], CultureInfo.InvariantCulture, out _))];

        rows.Should().HaveCount(5);
        foreach (string[] row in rows)
        {
            int d = int.Parse(row[0], CultureInfo.InvariantCulture);
            (Excess(row[1], 0.96, d) < 0 && Excess(row[1], 1.04, d) > 0).Should().BeTrue($"K/m at d = {d}");
            (Half(row[2], 0.96, d) < 0 && Half(row[2], 1.04, d) > 0).Should().BeTrue($"½ at d = {d}");
        }

        static double Excess(string width, double factor, int d) =>
            ShortNeurons.LogProbability(Width(width, factor), d) + Width(width, factor).Ln - Math.Log((4 * d) + 3);

        static double Half(string width, double factor, int d) => ShortNeurons.LogProbability(Width(width, factor), d) - Math.Log(0.5);
    }

    /// <summary>A number written as 5.7·10¹⁰, times a factor.</summary>
    private static Magnitude Width(string text, double factor)
    {
        string[] parts = text.Split("·10");
        string exponent = string.Concat(parts[1].Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal)));
        return Magnitude.FromLog10(Math.Log10(factor * double.Parse(parts[0], CultureInfo.InvariantCulture)) + int.Parse(exponent, CultureInfo.InvariantCulture));
    }
}
