using System.Numerics;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class CertifiedCoinsTests
{
    [Fact(DisplayName = "The probability of a count contains the quotient of whole numbers and is narrower than 10⁻¹¹")]
    public void Masses()
    {
        foreach (int coins in new[] { 2, 7, 16, 100, 1000 })
        {
            foreach (int heads in new[] { 1, coins / 2, (2 * coins / 3) + 1 }.Where(k => k < coins))
            {
                using Case atCount = Case.Of((coins, heads));
                Enclosure mass = CertifiedCoins.Mass(coins, heads);
                EnclosureTests.Within(Share(Choose(coins, heads), coins), mass);
                mass.RelativeWidth.Should().BeLessThan(1e-11);
            }
        }
    }

    [Theory(DisplayName = "The chance that the share of heads is off ½ contains the quotient of whole numbers")]
    [InlineData(100, 0.15)]
    [InlineData(100, 0.0625)]
    [InlineData(100, 0.005)]
    [InlineData(1000, 0.03125)]
    [InlineData(1000, 0.2)]
    public void OffTheMiddle(int coins, double by)
    {
        int first = (int)Math.Floor(coins * (0.5 + by)) + 1;
        BigInteger tail = Enumerable.Range(first, coins - first + 1).Aggregate((BigInteger)0, (sum, k) => sum + Choose(coins, k));

        EnclosureTests.Within(2 * Share(tail, coins), CertifiedCoins.Off(coins, by));
    }

    [Fact(DisplayName = "Of 10¹⁰ coins the upper end is a third above the tail at three standard deviations, and near the middle the lower end is near 1")]
    public void ManyCoins()
    {
        const long Coins = 10_000_000_000;
        double tail = 2 * Math.Exp(BinomialTail.LogAtLeast((Coins / 2) + 150_000, Coins, 0.5));

        CertifiedCoins.Off(Coins, 1.5e-5).Upper.Should().BeInRange(tail * (1 - 1e-9), 1.4 * tail);
        CertifiedCoins.Off(Coins, 1e-9).Lower.Should().BeGreaterThan(0.999);
    }

    private static BigInteger Choose(int coins, int heads) => Enumerable.Range(1, heads).Aggregate((BigInteger)1, (product, k) => product * (coins - heads + k) / k);

    /// <summary>A number of the 2ⁿ outcomes as a share of them.</summary>
    private static FixedPoint Share(BigInteger outcomes, int coins)
    {
        FixedPoint share = FixedPoint.One;
        return new FixedPoint((share.Units * outcomes) >> coins);
    }
}
