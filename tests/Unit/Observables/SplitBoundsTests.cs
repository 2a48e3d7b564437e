using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class SplitBoundsTests
{
    [Theory(DisplayName = "The bounds contain the mean that is summed over all splits")]
    [InlineData(0.1, 40)]
    [InlineData(0.1, 110)]
    [InlineData(0.1, 200)]
    [InlineData(0.01, 1500)]
    [InlineData(0.01, 3700)]
    [InlineData(0.01, 4500)]
    public void Contain(double learningRate, int width)
    {
        double teacher = Math.Pow(width, -0.25);
        OscillationMoments exact = new(Magnitude.Of(learningRate), teacher, Magnitude.Of(width));
        SplitBounds bounds = new(Magnitude.Of(learningRate), teacher, Magnitude.Of(width));
        double level = Math.Sqrt(learningRate);
        long horizon = (long)Math.Round(1 / (learningRate * learningRate));

        bounds.Least.Should().BeLessThanOrEqualTo(exact.LeastMeanSquaredNorm(horizon));
        if (bounds.FirstBelow(Math.Log10(level)) is { } step)
        {
            step.ToDouble().Should().BeLessThanOrEqualTo(horizon * (1 + 1e-9));
            exact.ExactMeanSquaredNorm((long)Math.Round(step.ToDouble())).Should().BeLessThanOrEqualTo(level);
        }
    }

    [Fact(DisplayName = "At η = 10⁻⁸ they decide at 0.95 and at 1.1 of the width 4·η^(−3/2) above which the mean grows")]
    public void Decide()
    {
        Magnitude rate = Magnitude.Of(1e-8);
        Magnitude limit = Magnitude.Of(4e12);

        Bounds(0.95).FirstBelow(-4).Should().NotBeNull();
        Bounds(1.1).FirstBelow(-4).Should().BeNull();
        Bounds(1.1).Least.Should().BeGreaterThan(1e-4);

        SplitBounds Bounds(double factor) => new(rate, Math.Pow(4e12, -0.25), limit * Magnitude.Of(factor));
    }
}
