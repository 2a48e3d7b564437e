using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class OscillationCrossingTests
{
    [Theory(DisplayName = "With ‖θ*‖ = m^-1/4 the mean crosses √η at ½·ln(1/η)·η^(-3/2) steps, far below 1/η², from η = 10^-2 to 10^-1200")]
    [InlineData(-2)]
    [InlineData(-3)]
    [InlineData(-4)]
    [InlineData(-8)]
    [InlineData(-20)]
    [InlineData(-1200)]
    public void Crossing(double log10Rate)
    {
        Magnitude eta = Magnitude.FromLog10(log10Rate);
        double teacherNorm = OscillationMoments.WidthOfLemma(eta).Pow(-0.25).ToDouble();
        Magnitude? crossing = new OscillationMoments(eta, teacherNorm).CrossingStep;

        crossing.Should().NotBeNull();
        Magnitude expected = Magnitude.Of(-0.5 * eta.Ln) * eta.Pow(-1.5);
        // δ = 2η^(3/2)·(1 − mη^(3/2)/2) with mη^(3/2) ≈ η, x* = O(η) against √η, a step or two by rounding up, and the last digit of the
        // logarithms.
        double allowance = eta.ToDouble() + Math.Sqrt(eta.ToDouble()) + (2 / expected.ToDouble()) + (1e-14 * Math.Abs(log10Rate));
        Math.Abs((crossing!.Value / expected).Ln).Should().BeLessThan(allowance);
        (crossing.Value < eta.Pow(-2)).Should().BeTrue();
    }

    [Theory(DisplayName = "The crossing is the first step at which the upper bound is at most √η")]
    [InlineData(1e-2, 1)]
    [InlineData(1e-3, 1)]
    [InlineData(1e-3, 7)]
    [InlineData(1e-6, 0)]
    public void FirstStep(double eta, double teacherNorm)
    {
        OscillationMoments moments = new(Magnitude.Of(eta), teacherNorm);
        double crossing = Math.Round(moments.CrossingStep!.Value.ToDouble());

        moments.MeanSquaredNorm(Magnitude.Of(crossing)).Upper.Should().BeLessThanOrEqualTo(Math.Sqrt(eta));
        moments.MeanSquaredNorm(Magnitude.Of(crossing - 1)).Upper.Should().BeGreaterThan(Math.Sqrt(eta));
    }

    [Fact(DisplayName = "Without A4 Lemma 3.3 is false: ‖θ*‖ = 30 at η = 10^-3 settles at (η/2)·‖θ*‖² = 0.45, above √η = 0.032")]
    public void LargeTeacher()
    {
        OscillationMoments moments = new(Magnitude.Of(1e-3), 30);

        moments.CrossingStep.Should().BeNull();
        // 2 − kη^(3/2) differs from 2 by η at most, 0.05 % of the quotient.
        moments.Stationary.Lower.Should().BeApproximately(0.45, 0.45 * 6e-4);
        moments.Stationary.Upper.Should().BeApproximately(0.45, 0.45 * 6e-4);
        moments.MeanSquaredNorm(Magnitude.Of(1e6)).Lower.Should().BeGreaterThan(Math.Sqrt(1e-3));
    }

    [Theory(DisplayName = "The teacher norm beyond which the mean never crosses √η is √2·η^(-1/4), to the relative order η")]
    [InlineData(-2)]
    [InlineData(-3)]
    [InlineData(-8)]
    [InlineData(-20)]
    public void SharpThreshold(double log10Rate)
    {
        Magnitude eta = Magnitude.FromLog10(log10Rate);
        double threshold = Math.Sqrt(2) * eta.Pow(-0.25).ToDouble();
        // x* = √η at ‖θ*‖² = (2 − mη^(3/2))/√η, where mη^(3/2) ≤ η + η^(3/2).
        double slack = (0.3 * eta.ToDouble()) + 1e-13;

        new OscillationMoments(eta, threshold * (1 + slack)).CrossingStep.Should().BeNull();
        new OscillationMoments(eta, threshold * (1 - (2 * slack))).CrossingStep.Should().NotBeNull();
    }

    [Theory(DisplayName = "The least mean up to a step is below the mean at every step up to it, and equal to it at 0, whether the mean falls or grows")]
    [InlineData(10)]
    [InlineData(5000)]
    public void Least(int width)
    {
        OscillationMoments moments = new(Magnitude.Of(1e-2), 1, Magnitude.Of(width));
        double least = moments.LeastMeanSquaredNorm(1000);

        // Weights whose logarithms round at 10^-12.
        moments.LeastMeanSquaredNorm(0).Should().BeApproximately(1, 1e-11);
        foreach (long step in new[] { 0, 1, 500, 999, 1000 })
        {
            using Case atStep = Case.Of(step);
            moments.ExactMeanSquaredNorm(step).Should().BeGreaterThanOrEqualTo(least);
        }

        least.Should().BeGreaterThan(width == 10 ? 0.3 : 0.99);
    }

    [Fact(DisplayName = "A width above 2·η^(-3/2) makes a class of all neurons expand: the upper bound has no limit and never crosses")]
    public void Expanding()
    {
        OscillationMoments wide = new(Magnitude.Of(1e-2), 0, Magnitude.Of(3000));
        wide.Stationary.Upper.Should().Be(double.PositiveInfinity);
        wide.Stationary.Lower.Should().Be(0);
        wide.CrossingStep.Should().BeNull();
        wide.MeanSquaredNorm(Magnitude.Of(2e6)).Upper.Should().BeGreaterThan(2.7);

        OscillationMoments neutral = new(Magnitude.Of(1e-2), 10, Magnitude.Of(2000));
        // δ = 0: each active step adds η^(5/2)‖θ*‖² = 10^-3.
        neutral.MeanSquaredNorm(Magnitude.Of(2000)).Upper.Should().BeApproximately(2, 1e-9);
        new OscillationMoments(Magnitude.Of(1e-2), 1, Magnitude.FromLog10(700)).MeanSquaredNorm(Magnitude.Of(10)).Upper
            .Should().Be(double.PositiveInfinity);
    }
}
