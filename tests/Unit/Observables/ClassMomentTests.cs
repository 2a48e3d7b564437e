using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class ClassMomentTests
{
    // η = 1 and two neurons: the contraction 2 − kη^(3/2) is 0, to the last bit.
    private static readonly double Two = Math.Log10(2);

    [Theory(DisplayName = "A class that neither contracts nor expands adds ‖θ*‖² at every active step: 1 + n‖θ*‖², without limit")]
    [InlineData(0, 1.25)]
    [InlineData(1, 3.5)]
    [InlineData(3, 251)]
    public void Neutral(double log10Steps, double expected)
    {
        ClassMoment neutral = new(0, 0.25, Two);

        neutral.MomentAfterLog10(log10Steps).Should().BeApproximately(expected, 1e-9);
        neutral.Limit.Should().Be(double.PositiveInfinity);
        neutral.Log10StepsTo(-1).Should().BeNull();
    }

    [Fact(DisplayName = "Along an eigenvector the drive of a neutral class is λ²‖θ*‖²")]
    public void NeutralAlongEigenvector() =>
        new ClassMoment(0, 0.25, Math.Log10(4), Math.Log10(0.5)).MomentAfterLog10(2).Should().BeApproximately(1 + 100 * 0.25 * 0.25, 1e-9);

    [Theory(DisplayName = "The least number of steps to a level is where the moment crosses it, along eigenvectors too; a level below the limit is never reached")]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(0.2)]
    public void Crossing(double log10Eigenvalue)
    {
        ClassMoment moment = new(-2, 0.49, Math.Log10(3), log10Eigenvalue);

        double steps = Math.Pow(10, moment.Log10StepsTo(-1)!.Value);
        moment.MomentAfter(steps * 0.99999).Should().BeGreaterThan(0.1);
        moment.MomentAfter(steps * 1.00001).Should().BeLessThan(0.1);
        moment.Log10StepsTo(Math.Log10(0.99 * moment.Limit)).Should().BeNull();
        moment.Log10StepsTo(Math.Log10(1.01 * moment.Limit)).Should().NotBeNull();
    }

    [Theory(DisplayName = "A class too large for a double follows the closed form, in few steps and in many")]
    [InlineData(-1437, 3790, 384, 0, 1)]
    [InlineData(-1437, 3790, 520, 0, 1.1051709180756477)]
    [InlineData(-400, 700, 504, 1, double.PositiveInfinity)]
    [InlineData(-1, 400, 1, 0, double.PositiveInfinity)]
    public void AnyClass(double log10Rate, double log10Size, double log10Steps, double squaredTeacherNorm, double expected)
    {
        double moment = new ClassMoment(log10Rate, squaredTeacherNorm, log10Size).MomentAfterLog10(log10Steps);

        if (double.IsInfinity(expected))
            moment.Should().Be(expected);
        else
            moment.Should().BeApproximately(expected, 1e-9);
    }

    [Fact(DisplayName = "The limit η‖θ*‖²/2 keeps its digits where η underflows")]
    public void LimitOfAnyRate() => (new ClassMoment(-400, 1e300, 0).Limit / 5e-101).Should().BeApproximately(1, 1e-12);

    [Fact(DisplayName = "Without a teacher it stays at 1 for ever")]
    public void WithoutTeacher()
    {
        ClassMoment neutral = new(0, 0, Two);

        neutral.MomentAfterLog10(6).Should().Be(1);
        neutral.Limit.Should().Be(1);
    }

    [Theory(DisplayName = "After no step, one and many the moment is that of the recursion x ← ((1 − η^(3/2))² + (k − 1)η³)x + η^(5/2)‖θ*‖²")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void Recursion(int steps)
    {
        double rate = 0.3;
        double x = 1;
        for (int n = 0; n < steps; n++)
            x = (Math.Pow(1 - Math.Pow(rate, 1.5), 2) + 2 * Math.Pow(rate, 3)) * x + Math.Pow(rate, 2.5) * 0.49;

        new ClassMoment(Math.Log10(rate), 0.49, Math.Log10(3)).MomentAfter(steps).Should().BeApproximately(x, 1e-12);
    }
}
