using System.Numerics;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>The sum of n independent signs: with (n + k)/2 of them positive it is k. Counted in whole numbers, so that the logarithm alone is rounded, outwards.</summary>
internal static class SymmetricWalk
{
    /// <summary>Whole numbers up to here are doubles.</summary>
    private const int DoubleBits = 53;

    /// <summary>ln Pr[the sum is k or more] for every k that it can be above 0, from the largest on.</summary>
    /// <param name="steps">n, at least 1.</param>
    public static IEnumerable<(int Sum, Enclosure LogProbability)> Tails(int steps)
    {
        // C(n, j), j = n, n − 1, …, of the 2ⁿ outcomes have j positive signs.
        BigInteger term = 1;
        BigInteger tail = 1;
        for (int positive = (int)Guard.AtLeast(steps, 1); 2 * positive > steps; positive--)
        {
            yield return ((2 * positive) - steps, Log(tail, steps));
            term = term * positive / (steps - positive + 1);
            tail += term;
        }
    }

    /// <summary>ln(number/2^<paramref name="halvings"/>).</summary>
    private static Enclosure Log(BigInteger number, int halvings)
    {
        int shift = (int)Math.Max(0, number.GetBitLength() - DoubleBits);
        double leading = (double)(number >> shift);
        return ((shift - halvings) * Enclosure.Ln2) + Enclosure.Log(shift == 0 ? leading : new Enclosure(leading, leading + 1));
    }
}
