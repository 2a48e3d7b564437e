using System.Runtime.Intrinsics;
using LabelNoise.Randomness;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Randomness;

public sealed class NormalPairsTests
{
    private static readonly double Largest = Math.Sqrt(74 * Math.Log(2));

    [Fact(DisplayName = "The radius of a word is √(−2 ln u) with u = 1 − (k + ½)·2⁻³⁶, k its upper 36 bits, to 10⁻¹³ of itself")]
    public void Radius()
    {
        foreach (ulong word in Words())
        {
            using Case atWord = Case.Of(word);
            // The first term left out of the logarithm is 4·10⁻¹⁴ of it, and the root halves that.
            double radius = NormalPairs.Radius(Vector256.Create(word))[0];
            radius.Should().BeApproximately(PlainRadius(word), 1e-13 * PlainRadius(word), $"of word {word:X16}");
        }
    }

    [Fact(DisplayName = "The angle is φ ∈ (−π/4, π/4) from the lower 26 bits; bit 26 swaps the coordinates and bit 27 negates the cosine, to 8·10⁻¹² of the radius")]
    public void Point()
    {
        foreach (ulong word in Words())
        {
            using Case atWord = Case.Of(word);
            double phi = Math.PI / 2 * (((word & 0x3FFFFFF) + 0.5) / (1 << 26) - 0.5);
            double cosine = PlainRadius(word) * Math.Cos(phi) * ((word >> 27 & 1) == 0 ? 1 : -1);
            double sine = PlainRadius(word) * Math.Sin(phi);
            (double first, double second) = (word >> 26 & 1) == 0 ? (cosine, sine) : (sine, cosine);
            (Vector256<double> x, Vector256<double> y) = Pair(Vector256.Create(word));

            // The first terms left out are (π/4)¹³/13! = 7·10⁻¹² of the sine and (π/4)¹⁴/14! of the cosine.
            x[0].Should().BeApproximately(first, 8e-12 * PlainRadius(word), $"of word {word:X16}");
            y[0].Should().BeApproximately(second, 8e-12 * PlainRadius(word), $"of word {word:X16}");
        }
    }

    [Fact(DisplayName = "Each of four words side by side gives what it gives in any other lane")]
    public void Lanes()
    {
        ulong[] words = Words();
        for (int i = 0; i + 4 <= words.Length; i += 4)
        {
            (Vector256<double> x, Vector256<double> y) = Pair(Vector256.Create(words.AsSpan(i, 4)));
            for (int lane = 0; lane < 4; lane++)
            {
                using Case atILane = Case.Of((i, lane));
                (Vector256<double> alone, Vector256<double> other) = Pair(Vector256.Create(words[i + lane]));
                (x[lane], y[lane]).Should().Be((alone[3 - lane], other[3 - lane]));
            }
        }
    }

    [Fact(DisplayName = "The largest radius is √(74 ln 2), the smallest 2⁻¹⁸, and no variate exceeds the largest in magnitude")]
    public void Extremes()
    {
        // One unit in the last place of 7.16 and of 2⁻¹⁸: the arguments of the logarithm are exact.
        NormalPairs.Radius(Vector256<ulong>.AllBitsSet)[0].Should().BeApproximately(Largest, 1e-15);
        NormalPairs.Radius(Vector256<ulong>.Zero)[0].Should().BeApproximately(Math.Pow(2, -18), 1e-11 * Math.Pow(2, -18));
        foreach (ulong word in Words())
        {
            using Case atWord = Case.Of(word);
            (Vector256<double> x, Vector256<double> y) = Pair(Vector256.Create(word | ~0UL << 28));
            (x[0] * x[0] + y[0] * y[0]).Should().BeApproximately(Largest * Largest, 1e-10 * Largest);
            Math.Max(Math.Abs(x[0]), Math.Abs(y[0])).Should().BeLessThanOrEqualTo(Largest);
        }
    }

    [Fact(DisplayName = "The four settings of bits 26 and 27 give (c, s), (s, c), (−c, s) and (s, −c), bit for bit")]
    public void Reflections()
    {
        foreach (ulong word in Words())
        {
            using Case atWord = Case.Of(word);
            ulong bare = word & ~(3UL << 26);
            (Vector256<double> x, Vector256<double> y) = Pair(Vector256.Create(bare, bare | 1UL << 26, bare | 2UL << 26, bare | 3UL << 26));
            (x[1], y[1]).Should().Be((y[0], x[0]));
            (x[2], y[2]).Should().Be((-x[0], y[0]));
            (x[3], y[3]).Should().Be((y[0], -x[0]));
            x[0].Should().BeGreaterThan(Math.Abs(y[0]));
        }
    }

    [Fact(DisplayName = "All eight octants of the plane are equally frequent among 200,000 words, within six standard errors")]
    public void Octants()
    {
        int[] counts = new int[8];
        RandomStream stream = new ReplicateSeed(0x0C7, 1).Open(StreamPurpose.Observation);
        for (ulong i = 0; i < 200_000; i++)
        {
            (Vector256<double> x, Vector256<double> y) = Pair(Vector256.Create(stream.Word(i)));
            counts[(x[0] > 0 ? 1 : 0) + (y[0] > 0 ? 2 : 0) + (Math.Abs(x[0]) > Math.Abs(y[0]) ? 4 : 0)]++;
        }

        counts.Should().OnlyContain(c => Math.Abs(c - 25_000) < 6 * Math.Sqrt(200_000 * (1 / 8.0) * (7 / 8.0)));
    }

    [Theory(DisplayName = "Given that the upper 20 bits are ones, variates beyond the limit are 2²⁰ times as frequent as under N(0, 1), on each side, at level 10⁻⁶")]
    [InlineData(5.5)]
    [InlineData(6.0)]
    [InlineData(6.4)]
    public void FarTails(double limit)
    {
        // A variate beyond 5.26 needs u < 2⁻²⁰, that is, twenty leading ones.
        const int Count = 400_000;
        int[] beyond = new int[4];
        RandomStream stream = new ReplicateSeed(0x7A1, 1).Open(StreamPurpose.Observation);
        for (ulong i = 0; i < Count; i++)
        {
            (Vector256<double> x, Vector256<double> y) = Pair(Vector256.Create(stream.Word(i) | ~0UL << 44));
            beyond[0] += x[0] > limit ? 1 : 0;
            beyond[1] += x[0] < -limit ? 1 : 0;
            beyond[2] += y[0] > limit ? 1 : 0;
            beyond[3] += y[0] < -limit ? 1 : 0;
        }

        double p = Normal.CDF(0, 1, -limit) * (1 << 20);
        foreach (int count in beyond)
        {
            using Case atCount = Case.Of(count);
            count.Should().BePositive();
            Binomial.CDF(p, Count, count).Should().BeGreaterThan(1e-6);
            (1 - Binomial.CDF(p, Count, count - 1)).Should().BeGreaterThan(1e-6);
        }
    }

    private static (Vector256<double> First, Vector256<double> Second) Pair(Vector256<ulong> words) => NormalPairs.Point(words, NormalPairs.Radius(words));

    private static double PlainRadius(ulong word) => Math.Sqrt(-2 * Math.Log(1 - ((word >> 28) + 0.5) / (1UL << 36)));

    /// <summary>Both extremes, extremes of either half, single bits, and a thousand random words.</summary>
    private static ulong[] Words()
    {
        RandomStream stream = new ReplicateSeed(0x3A7, 1).Open(StreamPurpose.Observation);
        return
        [
            0, ~0UL, ~0UL << 28, ~0UL >> 36, 1UL << 63, ~0UL >> 1, 0x3FFFFFF, 0x2000000,
            .. Enumerable.Range(0, 64).Select(bit => 1UL << bit),
            .. Enumerable.Range(0, 1000).Select(i => stream.Word((ulong)i)),
        ];
    }
}
