using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>Identities that enclosures must contain and rounded numbers miss, and how far the enclosed tails of χ² are from those in double precision.</summary>
internal static class EnclosureIdentities
{
    /// <summary>The numbers n for which the identities are tried: 1, …, this.</summary>
    public const int Largest = 1000;

    /// <summary>The dimensions whose tails are compared.</summary>
    public static IReadOnlyList<int> Dimensions { get; } = [1, 2, 3, 7, 20, 100];

    /// <summary>The points at which they are compared, over the dimension.</summary>
    private static readonly double[] Shares = [0.001, 0.25, 0.85, 1.2, 2, 16, 100];

    /// <summary>The half-widths of bands about the equator, for d ≥ 2.</summary>
    private static readonly double[] HalfWidths = [1e-6, 0.1, 0.5, 0.9];

    /// <summary>How many of n·(1/n) = 1, (√n)² = n, n − 1 + 1/n = n·(1 − 1/n) + 1/n and e^(ln n) = n are missed, n = 1, …, <see cref="Largest"/>.</summary>
    public static int Missed() => Enumerable.Range(1, Largest).Sum(n =>
    {
        Enclosure number = n;
        Enclosure inverse = 1 / number;
        Enclosure root = Enclosure.Sqrt(number);
        bool[] contained =
        [
            (number * inverse).Contains(1),
            (root * root).Contains(n),
            (((1 - inverse) * number) + 1).Contains(n),
            Enclosure.Exp(Enclosure.Log(number)).Contains(n),
        ];
        return contained.Count(isContained => !isContained);
    });

    /// <summary>The same with doubles in place of enclosures.</summary>
    public static int MissedByDoubles() => Enumerable.Range(1, Largest).Sum(n =>
    {
        double inverse = 1.0 / n;
        double root = Math.Sqrt(n);
        bool[] contained = [n * inverse == 1, root * root == n, ((1 - inverse) * n) + 1 == n, Math.Exp(Math.Log(n)) == n];
        return contained.Count(isContained => !isContained);
    });

    /// <summary>
    /// The largest relative distance of an end from double precision: of both tails' logarithms, and of the measures of bands about the equator, over
    /// <see cref="Dimensions"/>.
    /// </summary>
    /// <param name="shift">How many dimensions more double precision is given.</param>
    public static Enclosure LargestGap(int shift)
    {
        IEnumerable<Enclosure> tails = Dimensions.SelectMany(d => Shares.SelectMany(share => new[]
        {
            Gap(CertifiedChiSquare.LogSurvival(d, d * share), ChiSquareTail.LogSurvival(d + shift, d * share)),
            Gap(CertifiedChiSquare.LogCumulative(d, d * share), ChiSquareTail.LogCumulative(d + shift, d * share)),
        }));
        IEnumerable<Enclosure> bands = Dimensions.Where(d => d > 1).SelectMany(d => HalfWidths.Select(
            r => Gap(CertifiedSphereCap.BandProbability(d, r), SphereCap.BandProbability(d + shift, r))));
        return tails.Concat(bands).Aggregate(Enclosure.Max);
    }

    /// <summary>The farther end's distance; 0 where both have underflowed.</summary>
    private static Enclosure Gap(Enclosure enclosure, double number) => number > -double.Epsilon * (1L << 52) && enclosure.Lower > -1e-300
        ? 0
        : Enclosure.Max((Enclosure)number - enclosure.Lower, (Enclosure)enclosure.Upper - number) / Math.Abs(number);
}
