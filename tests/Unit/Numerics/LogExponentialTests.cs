using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class LogExponentialTests
{
    // Reference values to 17 digits from arithmetic with 40.
    [Theory(DisplayName = "ln(1 − e^L) keeps 15 digits from L = −10^-20 to −100")]
    [InlineData(-1e-20, -46.051701859880914)]
    [InlineData(-1e-3, -6.90825523731547071)]
    [InlineData(-0.69314718055994531, -0.69314718055994531)]
    [InlineData(-1, -0.45867514538708189)]
    [InlineData(-5, -0.00676074944948855783)]
    [InlineData(-100, -3.720075976020836e-44)]
    public void Complement(double logProbability, double expected) =>
        (LogExponential.Complement(logProbability) / expected).Should().BeApproximately(1, 1e-15);

    [Theory(DisplayName = "ln(1 + x) and e^x − 1 are inverse to 15 digits, also where 1 + x rounds to 1")]
    [InlineData(1e-300)]
    [InlineData(1e-17)]
    [InlineData(-1e-9)]
    [InlineData(1e-3)]
    [InlineData(-0.5)]
    [InlineData(3)]
    public void Inverse(double x)
    {
        (LogExponential.Log1p(LogExponential.Expm1(x)) / x).Should().BeApproximately(1, 1e-15);
        (LogExponential.Expm1(LogExponential.Log1p(x)) / x).Should().BeApproximately(1, 1e-15);
    }

    [Fact(DisplayName = "The ends are exact: ln(1 − 1) = −∞, e^-∞ − 1 = −1, e^∞ − 1 = ∞")]
    public void Ends()
    {
        LogExponential.Complement(0).Should().Be(double.NegativeInfinity);
        LogExponential.Complement(double.NegativeInfinity).Should().Be(0);
        LogExponential.Expm1(double.NegativeInfinity).Should().Be(-1);
        LogExponential.Expm1(double.PositiveInfinity).Should().Be(double.PositiveInfinity);
    }
}
