using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class BernoulliLawTests
{
    // Each is ln q − ln p for the log-odds of p moved by the tilt; p or 1 − p may be far below the rounding of the other.
    [Theory(DisplayName = "The log ratio of success probabilities keeps its relative accuracy for small tilts, infinite ones, and probabilities next to 0 and 1")]
    [InlineData(0.5, 0.5, 1e-12, 5e-13)]
    [InlineData(0.5, 0.5, -1e-12, -5e-13)]
    [InlineData(1e-20, 1, double.PositiveInfinity, 46.051701859880914)]
    [InlineData(1e-20, 1, 2, 2)]
    [InlineData(1, 1e-20, double.PositiveInfinity, 1e-20)]
    [InlineData(0.25, 0.75, 1.0986122886681098, 0.69314718055994531)]
    public void SuccessRatio(double success, double failure, double tilt, double expected)
    {
        (new BernoulliLaw(success, failure).LogSuccessRatio(tilt) / expected).Should().BeApproximately(1, 1e-11);
        (new BernoulliLaw(failure, success).LogFailureRatio(-tilt) / expected).Should().BeApproximately(1, 1e-11);
    }

    [Fact(DisplayName = "The log-odds of two laws are apart by as much as one must be tilted to be the other, also where they differ by 10⁻¹² only")]
    public void Gap()
    {
        BernoulliLaw.Of(0.25).LogOddsGapTo(BernoulliLaw.Of(0.75)).Should().BeApproximately(2 * Math.Log(3), 1e-14);

        // The derivative of the log-odds at ½ is 4.
        (new BernoulliLaw(0.5, 0.5).LogOddsGapTo(new BernoulliLaw(0.5 + 1e-12, 0.5 - 1e-12)) / 4e-12).Should().BeApproximately(1, 1e-4, "½ + 10⁻¹² rounds");
        BernoulliLaw.Of(0.75).LogOdds.Should().BeApproximately(Math.Log(3), 1e-15);
        BernoulliLaw.Of(0.75).Flipped.Should().Be(BernoulliLaw.Of(0.25));
    }
}
