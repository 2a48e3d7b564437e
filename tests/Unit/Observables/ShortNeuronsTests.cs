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
        double r = Math.Exp(ShortNeurons.LogLeastNorm(Magnitude.Of(width), new LazyMotion(0, 7)));
        double half = 384 * Math.Sqrt(Math.Log(width)) / Math.Sqrt(width) / 2;

        (r * -Math.Exp(-half) + r).Should().BeApproximately(1 / Math.Sqrt(width), 1e-6 / Math.Sqrt(width));
        if (width >= 1e12)
            (r * 192 * Math.Sqrt(Math.Log(width))).Should().BeApproximately(1, 1e-3);
    }

    [Fact(DisplayName = "At m = 10⁵⁰⁰⁰, where 1/√m underflows, the least norm is 1/(192√(log m))")]
    public void LeastNormOfAnyWidth() =>
        ShortNeurons.LogLeastNorm(Magnitude.FromLog10(5000), new LazyMotion(0, 7)).Should().BeApproximately(-Math.Log(192 * Math.Sqrt(5000 * Math.Log(10))), 1e-9);

    [Fact(DisplayName = "The horizon T₁ has τ/2 = 192√(log m)/√m, whatever η and σ are")]
    public void Horizon()
    {
        Problem problem = new() { Width = 4096, Dimension = 7, LearningRate = 0.002, NoiseLevel = 0.01 };

        (problem.EscapeHorizon * Math.Pow(0.002 * 0.01, 2) / 2).Should().BeApproximately(192 * Math.Sqrt(Math.Log(4096)) / 64, 1e-9);
    }

    [Fact(DisplayName = "The probability is that of one χ²_d among m below d·r², and its logarithm is finite where it underflows")]
    public void Probability()
    {
        double r = Math.Exp(ShortNeurons.LogLeastNorm(Magnitude.Of(4096), new LazyMotion(0, 2)));
        double share = Math.Exp(ChiSquareTail.LogCumulative(2, 2 * r * r));

        ShortNeurons.LogProbability(Magnitude.Of(4096), new LazyMotion(0, 2)).Should().BeApproximately(Math.Log(1 - Math.Pow(1 - share, 4096)), 1e-9);
        ShortNeurons.ProbabilityOfNone(Magnitude.Of(4096).EnclosedLn, new LazyMotion(0, 2)).Middle.Should().BeApproximately(Math.Pow(1 - share, 4096), 1e-12);
        ShortNeurons.ProbabilityOfNone(Magnitude.FromLog10(40).EnclosedLn, new LazyMotion(0, 2)).Upper.Should().BeLessThan(1e-300);
        ShortNeurons.LogProbability(Magnitude.FromLog10(40), new LazyMotion(0, 500)).Should().BeLessThan(-600).And.BeGreaterThan(double.NegativeInfinity);
    }

    [Fact(DisplayName = "The widths in docs/derivations.md from which on Theorem C.4 fails more often than K/m, and more often than not, are those at which the shortest neuron does")]
    public void DocumentedWidths()
    {
        string[][] rows = [.. Document.Rows("docs/derivations.md").Where(row => row.Length == 3 && int.TryParse(row[0], CultureInfo.InvariantCulture, out _))];

        rows.Should().HaveCount(5);
        foreach (string[] row in rows)
        {
            using Case atRow = Case.Of(row);
            int d = int.Parse(row[0], CultureInfo.InvariantCulture);
            (Excess(row[1], 0.96, d) < 0 && Excess(row[1], 1.04, d) > 0).Should().BeTrue($"K/m at d = {d}");
            (Half(row[2], 0.96, d) < 0 && Half(row[2], 1.04, d) > 0).Should().BeTrue($"½ at d = {d}");
        }

        static double Excess(string width, double factor, int d) =>
            ShortNeurons.LogProbability(Width(width, factor), new LazyMotion(0, d)) + Width(width, factor).Ln - Math.Log((4 * d) + 3);

        static double Half(string width, double factor, int d) => ShortNeurons.LogProbability(Width(width, factor), new LazyMotion(0, d)) - Math.Log(0.5);
    }

    [Theory(DisplayName = "A neuron is shorter than the norm of a share with that probability, and longer than the norm that a share exceeds, to 10⁻⁹ of the logarithm")]
    [InlineData(1, 1e-30)]
    [InlineData(4, 1e-12)]
    [InlineData(7, 4e-6)]
    [InlineData(7, 1e-300)]
    [InlineData(100, 0.5)]
    public void Norms(int dimension, double share)
    {
        double shorter = ShortNeurons.Norm(dimension, Math.Log(share));
        double longer = ShortNeurons.NormExceeded(dimension, Math.Log(share));

        ChiSquareTail.LogCumulative(dimension, dimension * shorter * shorter).Should().BeApproximately(Math.Log(share), 1e-9 * Math.Abs(Math.Log(share)));
        ChiSquareTail.LogSurvival(dimension, dimension * longer * longer).Should().BeApproximately(Math.Log(share), 1e-9 * Math.Abs(Math.Log(share)));
    }

    [Fact(DisplayName = "The norm of a share is the root of F to 10⁻¹² on both sides of where F is a power, and the power itself where the square underflows")]
    public void NormOfTinyShares()
    {
        // F(x) = (x/2)^(d/2)/Γ(d/2 + 1) for x → 0: ln r = ½·ln(2/d) + (ln F + ln Γ(d/2 + 1))/d.
        foreach (double logShare in new[] { -120.0, -140, -2000, -4770 })
        {
            using Case atShare = Case.Of(logShare);
            Math.Log(ShortNeurons.Norm(7, logShare)).Should().BeApproximately((0.5 * Math.Log(2.0 / 7)) + ((logShare + MathNet.Numerics.SpecialFunctions.GammaLn(4.5)) / 7), 1e-9);
        }
    }

    [Fact(DisplayName = "Every neuron is too short with probability F(d·r²)^m")]
    public void AllShorter()
    {
        LazyMotion motion = new(0.1, 7);

        ShortNeurons.LogProbabilityOfAll(Magnitude.Of(1e6), motion).Should().BeApproximately(1e6 * ShortNeurons.LogShare(Magnitude.Of(1e6), motion), 1e-3);
    }

    [Fact(DisplayName = "The figures of docs/derivations.md on the neurons that stay at m = 10²² and on the constant R are those of the law")]
    public void DocumentedFigures()
    {
        string derivations = Document.Read("docs/derivations.md");
        double[] staying = [.. new[] { 0, 0.1 }.Select(stability => Math.Exp(Math.Log(10) * 22 + ShortNeurons.LogShare(Magnitude.FromLog10(22), new LazyMotion(stability, 7))))];
        string ratios = string.Join(", ", new[] { 500, 1e5, 1e10 }.Select(m => FormattableString.Invariant($"{ShortNeurons.NormExceeded(7, -2 * Math.Log(m)) / ShortNeurons.Norm(7, -2 * Math.Log(m)):G4}")));

        derivations.Should().Contain(FormattableString.Invariant($"{staying[0]:F1} such neurons are expected for ηm ≪ 1, {staying[1]:F1} at ηm = 0.1"));
        derivations.Should().Contain($"R = {ratios} at m = 500, 10⁵, 10¹⁰");
    }

    /// <summary>A number written as 5.7·10¹⁰, times a factor.</summary>
    private static Magnitude Width(string text, double factor)
    {
        string[] parts = text.Split("·10");
        string exponent = string.Concat(parts[1].Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal)));
        return Magnitude.FromLog10(Math.Log10(factor * double.Parse(parts[0], CultureInfo.InvariantCulture)) + int.Parse(exponent, CultureInfo.InvariantCulture));
    }
}
