using LabelNoise.Numerics;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Paper;

/// <summary>The paper's preliminary lemmas, B.2 to B.6, on grids: which of them hold as they are printed.</summary>
public sealed class PreliminariesTests
{
    private static IEnumerable<double> Below(double end) => Enumerable.Range(-999, 1999).Select(k => end * k / 1000);

    [Fact(DisplayName = "Lemma B.2: −λ − ½·ln(1 − 2λ) is at most 2λ² for |λ| < ¼")]
    public void Squares() =>
        Below(0.25).Should().OnlyContain(lambda => -lambda - (0.5 * Math.Log(1 - (2 * lambda))) <= (2 * lambda * lambda) + 1e-16);

    [Fact(DisplayName = "Corollary B.3: −½·ln(1 − λ²) is at most 2λ² for |λ| < ¼")]
    public void Products() =>
        Below(0.25).Should().OnlyContain(lambda => -0.5 * Math.Log(1 - (lambda * lambda)) <= 2 * lambda * lambda);

    [Theory(DisplayName = "Lemma B.4 for a sum of n squares: Pr[X ≥ n + t] ≤ exp(−t²/(8n)) up to t = n")]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Tail(int n) =>
        Enumerable.Range(0, 101).Select(k => n * k / 100.0).Should().OnlyContain(t => ChiSquareTail.LogSurvival(n, n + t) <= -t * t / (8 * n));

    [Theory(DisplayName = "Lemma B.5 for Gaussian coordinates: Pr[|‖X‖ − √n| ≥ t] ≤ 2·exp(−t²/2)")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Norm(int n)
    {
        for (double t = 0; t < 6; t += 0.05)
        {
            using Case atT = Case.Of(t);
            double above = Math.Exp(ChiSquareTail.LogSurvival(n, Square(Math.Sqrt(n) + t)));
            double below = t < Math.Sqrt(n) ? Math.Exp(ChiSquareTail.LogCumulative(n, Square(Math.Sqrt(n) - t))) : 0;

            (above + below).Should().BeLessThanOrEqualTo(2 * Math.Exp(-t * t / 2));
        }

        static double Square(double x) => x * x;
    }

    [Theory(DisplayName = "Lemma B.6 holds for t < μ: Pr[S ≤ t] ≤ exp(−μ)·(eμ/t)^t for a binomial S")]
    [InlineData(40, 0.25)]
    [InlineData(200, 0.5)]
    [InlineData(1000, 0.01)]
    public void Chernoff(int n, double p)
    {
        double mean = n * p;
        Enumerable.Range(1, (int)Math.Ceiling(mean) - 1).Should().OnlyContain(t => Math.Log(Binomial.CDF(p, n, t)) <= -mean + (t * Math.Log(Math.E * mean / t)));
    }

    [Fact(DisplayName = "Lemma B.6 fails for t > μ: a Poisson S with μ = 1 has Pr[S ≤ 2] = 0.92, and the bound is 0.68")]
    public void ChernoffAsPrinted()
    {
        Poisson.CDF(1, 2).Should().BeApproximately(0.92, 0.005);
        (Math.Exp(-1) * Math.Pow(Math.E / 2, 2)).Should().BeApproximately(0.68, 0.005);
    }
}
