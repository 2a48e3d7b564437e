namespace LabelNoise.Numerics;

/// <summary>The number K of heads among n fair coins: enclosures for the probability that K/n is off ½, also for many coins (docs/certified.md).</summary>
internal static class CertifiedCoins
{
    /// <summary>Pr[K = k].</summary>
    /// <param name="coins">n, up to 2⁵⁰.</param>
    /// <param name="heads">k, from 1 to n − 1.</param>
    public static Enclosure Mass(long coins, long heads)
    {
        long tails = coins - heads;
        Enclosure half = 0.5 * coins;
        Enclosure error = CertifiedSaddlePoint.StirlingError(coins) - CertifiedSaddlePoint.StirlingError(heads) - CertifiedSaddlePoint.StirlingError(tails);
        Enclosure deviance = CertifiedSaddlePoint.Deviance(heads, half) + CertifiedSaddlePoint.Deviance(tails, half);
        return Enclosure.Exp(error - deviance) * Enclosure.Sqrt(coins / (2 * Enclosure.Pi * heads * tails));
    }

    /// <summary>
    /// An enclosure of Pr[|K/n − ½| > r]. Beyond k &gt; n/2 each mass is less than (n − k)/(k + 1) times the one before, so the tail is less than a geometric series; and what is
    /// not in either tail has no more than the middle mass at each of its counts.
    /// </summary>
    /// <param name="coins">n, even.</param>
    /// <param name="by">r, above 0 and below ½.</param>
    public static Enclosure Off(long coins, Enclosure by)
    {
        Enclosure edge = coins * (0.5 + by);
        (long first, long last) = ((long)Math.Floor(edge.Lower) + 1, (long)Math.Floor(edge.Upper) + 1);
        Enclosure quotient = (coins - first) / (Enclosure)(first + 1);
        Enclosure most = 2 * Mass(coins, first) / (1 - quotient);
        Enclosure least = 1 - (((2 * last) - 1 - coins) * Mass(coins, coins / 2));
        return new Enclosure(Math.Max(0, least.Lower), Math.Min(1, most.Upper));
    }
}
