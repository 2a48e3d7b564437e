using LabelNoise.Experiments;
using LabelNoise.Xunit;
using Xunit;

namespace OwnTheorem;

/// <summary>The coupon collector's tail bound: Pr[T > c·n·ln n] ≤ n^(1 − c) for the draws T that it takes to see all of n coupons.</summary>
public sealed class CouponCollectorTests
{
    private const int Coupons = 50;

    private static int Draws(Random random)
    {
        HashSet<int> seen = [];
        int draws = 0;
        for (; seen.Count < Coupons; draws++)
            seen.Add(random.Next(Coupons));
        return draws;
    }

    [Theory(DisplayName = "More than c·n·ln n draws are needed with probability at most n^(1 − c), at n = 50")]
    [InlineData(1.25)]
    [InlineData(1.5)]
    public void TailBound(double c) => Sampling.OfRandom(random => Draws(random) > c * Coupons * Math.Log(Coupons), name: $"{c}")
        .Should().OccurWithProbabilityAtMost(Math.Pow(Coupons, 1 - c), slack: 0.05);

    [Fact(DisplayName = "With c = 1 the bound says nothing, and half of it is false")]
    public void HalfIsFalse()
    {
        Action claim = () => Sampling.OfRandom(random => Draws(random) > Coupons * Math.Log(Coupons)).Should().OccurWithProbabilityAtMost(0.5, slack: 0.05);

        Assert.Contains("refuted", Assert.ThrowsAny<Exception>(claim).Message, StringComparison.Ordinal);
    }
}
