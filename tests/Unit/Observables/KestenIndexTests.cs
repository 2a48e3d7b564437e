using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class KestenIndexTests
{
    // mpmath 1.2.1, 25 digits: the root p of ∫ χ²_d(R)·₂F₁(−p/2, ½; d/2; 1 − (κR − 1)²) dR = 1.
    [Theory(DisplayName = "The index is, to 10⁻⁹, the root that arbitrary precision finds, from d = 1 to 20 and from ηm = 0.1 to 1.5")]
    [InlineData(1, 0.5, 2.90396622891633)]
    [InlineData(2, 0.5, 5.90565172979573)]
    [InlineData(3, 0.9, 3.84499642449705)]
    [InlineData(4, 0.5, 12.2525612547254)]
    [InlineData(7, 0.1, 122.600135686692)]
    [InlineData(7, 0.302, 38.4515286476231)]
    [InlineData(7, 0.5, 21.8556523442627)]
    [InlineData(7, 0.513, 21.2089517379456)]
    [InlineData(7, 0.864, 10.8100882749902)]
    [InlineData(7, 1.0, 8.53421746385537)]
    [InlineData(7, 1.5, 2.55456016813673)]
    [InlineData(20, 0.5, 63.48204191598)]
    public void Root(int dimension, double stability, double expected) =>
        (KestenIndex.Of(dimension, stability) / expected).Should().BeApproximately(1, 1e-9);

    [Theory(DisplayName = "At even powers the moment is the polynomial that the moments of ‖x‖² and of a squared cosine give")]
    [InlineData(1, 0.3)]
    [InlineData(2, 1.1)]
    [InlineData(7, 0.01)]
    [InlineData(7, 1.5)]
    [InlineData(300, 0.9)]
    public void EvenMoments(int d, double stability)
    {
        double k = stability / d;
        double[] r = [1, d, d * (d + 2.0), d * (d + 2.0) * (d + 4), d * (d + 2.0) * (d + 4) * (d + 6)];
        double first = (k * k * r[2]) - (2 * k * r[1]);
        double second = (Math.Pow(k, 4) * r[4]) - (4 * Math.Pow(k, 3) * r[3]) + (4 * k * k * r[2]);

        Math.Exp(KestenIndex.LogMoment(d, stability, 2)).Should().BeApproximately(1 + (first / d), 1e-11);
        Math.Exp(KestenIndex.LogMoment(d, stability, 4)).Should().BeApproximately(1 + (2 * first / d) + (3 * second / (d * (d + 2.0))), 1e-11);
    }

    // Python 3, whole numbers and fractions: Σⱼ C(n, j)·E Bʲ·E[(κR)ʲ(κR − 2)ʲ], n = p/2.
    [Theory(DisplayName = "At high even powers, where terms of either sign are large, the moment is the sum of fractions")]
    [InlineData(7, 0.1, 122, -0.319050390350442662)]
    [InlineData(20, 0.5, 64, 0.304424489402922876)]
    [InlineData(40, 0.2, 342, -0.424713565204842049)]
    [InlineData(300, 1.2, 334, -0.181426646067154195)]
    public void HighMoments(int dimension, double stability, double power, double expected) =>
        KestenIndex.LogMoment(dimension, stability, power).Should().BeApproximately(expected, 1e-11);

    [Theory(DisplayName = "The index is 2 at the limit of mean-square stability, ηm = 2d/(d + 2)")]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void MeanSquareLimit(int dimension) => KestenIndex.Of(dimension, 2.0 * dimension / (dimension + 2)).Should().BeApproximately(2, 1e-8);

    [Fact(DisplayName = "The index falls as ηm grows, is near 1.80·d/(ηm) for small ηm, and is 0 where a step no longer shrinks ln‖θ − θ*‖ on average")]
    public void Limits()
    {
        double[] indices = [.. new[] { 0.05, 0.2, 0.5, 1, 1.5, 2 }.Select(s => KestenIndex.Of(7, s))];

        indices.Should().BeInDescendingOrder();
        (indices[0] * 0.05 / 7).Should().BeApproximately(1.80, 0.03);
        KestenIndex.Of(7, 5).Should().Be(0);
    }

    [Theory(DisplayName = "The dimension is at least 1, ηm and the power are positive")]
    [InlineData(0, 0.5, 1)]
    [InlineData(7, 0, 1)]
    [InlineData(7, double.NaN, 1)]
    [InlineData(7, 0.5, 0)]
    public void BadInput(int dimension, double stability, double power) =>
        FluentActions.Invoking(() => KestenIndex.LogMoment(dimension, stability, power)).Should().Throw<ArgumentOutOfRangeException>();
}
