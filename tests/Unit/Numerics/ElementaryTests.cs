using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class ElementaryTests
{
    private const double DocumentedError = 1.0 / (1L << 50);
    private const double Epsilon = 1.0 / (1L << 52);

    private static readonly double[] Factorials = [.. Enumerable.Range(0, 16).Select(n => Enumerable.Range(1, n).Aggregate(1.0, (product, k) => product * k))];

    [Fact(DisplayName = "The logarithm is within 2⁻⁵⁰ of the standard one, relatively, at the edges of (0, 1], at √½ and at 400,000 points")]
    public void LogError()
    {
        double[] edges = [Epsilon, 2 * Epsilon, 1 - Epsilon, 1 - Epsilon / 2, 0.5, Math.Sqrt(0.5), Math.BitDecrement(Math.Sqrt(0.5)), 2, 1e-300, 1e300];
        double worst = edges.Concat(Points(1)).Max(x => Math.Abs(Log(x) / Math.Log(x) - 1));

        worst.Should().BeLessThan(DocumentedError);
        Log(1).Should().Be(0);
    }

    [Fact(DisplayName = "Sine and cosine of 2πu are within 2⁻⁵⁰ of the standard ones at the quarter and eighth turns and at 400,000 points")]
    public void SinCosError()
    {
        double[] edges = [Epsilon, 0.125, Math.BitIncrement(0.125), 0.375, 0.625, 0.875, 1 - Epsilon];
        double worst = edges.Concat(Points(2)).Max(u =>
        {
            (double sin, double cos) = StandardSinCos(u);
            (double s, double c) = SinCos(u);
            return Math.Max(Math.Abs(s - sin), Math.Abs(c - cos));
        });

        worst.Should().BeLessThan(DocumentedError);
    }

    [Theory(DisplayName = "Sine and cosine are exact at the quarter turns")]
    [InlineData(0, 0, 1)]
    [InlineData(0.25, 1, 0)]
    [InlineData(0.5, 0, -1)]
    [InlineData(0.75, -1, 0)]
    public void QuarterTurns(double u, double sin, double cos) => SinCos(u).Should().Be((sin, cos));

    [Fact(DisplayName = "The logarithm has the bits of the same operations done one number at a time, in every lane")]
    public void LogBits() => EveryLane(Elementary.Log, ScalarLog, [.. Points(3), Epsilon, 1 - Epsilon, 1, 0.5]);

    [Fact(DisplayName = "Sine and cosine have the bits of the same operations done one number at a time, in every lane")]
    public void SinCosBits()
    {
        double[] points = [.. Points(4), 0, 0.25, 0.5, 0.75];
        EveryLane(u => Elementary.SinCosTurns(u).Sin, u => ScalarSinCos(u).Sin, points);
        EveryLane(u => Elementary.SinCosTurns(u).Cos, u => ScalarSinCos(u).Cos, points);
    }

    private static void EveryLane(Func<Vector256<double>, Vector256<double>> vector, Func<double, double> scalar, double[] points)
    {
        for (int at = 0; at + 4 <= points.Length; at += 4)
        {
            Vector256<double> forward = vector(Vector256.Create(points, at));
            Vector256<double> backward = vector(Vector256.Create(points[at + 3], points[at + 2], points[at + 1], points[at]));
            for (int lane = 0; lane < 4; lane++)
            {
                long bits = BitConverter.DoubleToInt64Bits(scalar(points[at + lane]));
                if (BitConverter.DoubleToInt64Bits(forward[lane]) != bits || BitConverter.DoubleToInt64Bits(backward[3 - lane]) != bits)
                    Assert.Fail($"The lanes differ from the single number at {points[at + lane]:R}.");
            }
        }
    }

    /// <summary>Uniform numbers and, as Box–Muller meets them, numbers near 0 and 1 on every scale.</summary>
    private static IEnumerable<double> Points(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 100_000; i++)
        {
            double u = random.NextDouble();
            double scale = Math.ScaleB(1, -random.Next(1, 52));
            yield return u * (1 - Epsilon) + Epsilon / 2;
            yield return Math.Max(Epsilon, u * scale);
            yield return 1 - Math.Max(Epsilon, u * scale);
            yield return Math.Clamp(0.25 * random.Next(1, 4) + (u - 0.5) * scale, Epsilon, 1 - Epsilon);
        }
    }

    private static double Log(double x) => Elementary.Log(Vector256.Create(x))[0];

    private static (double Sin, double Cos) SinCos(double u)
    {
        (Vector256<double> sin, Vector256<double> cos) = Elementary.SinCosTurns(Vector256.Create(u));
        return (sin[0], cos[0]);
    }

    /// <summary>
    /// Reduced to an eighth of a turn first, where rounding 2πr costs 10⁻¹⁶ at most. The runtime's SinCosPi is off by 9·10⁻¹⁶ itself.
    /// </summary>
    private static (double Sin, double Cos) StandardSinCos(double u)
    {
        int quarter = (int)Math.Floor(4 * u + 0.5);
        (double sin, double cos) = Math.SinCos(2 * Math.PI * (u - quarter / 4.0));
        for (int turn = 0; turn < quarter; turn++)
            (sin, cos) = (cos, -sin);
        return (sin, cos);
    }

    private static double ScalarLog(double x)
    {
        long shifted = unchecked(BitConverter.DoubleToInt64Bits(x) - 0x3FE6A09E667F3BCD);
        long exponent = shifted >> 52;
        double y = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) - (exponent << 52));
        double s = (y - 1) / (y + 1);
        double z = s * s;
        double p = 1.0 / 23;
        for (int k = 21; k >= 3; k -= 2)
            p = Math.FusedMultiplyAdd(p, z, 1.0 / k);
        double tail = Math.FusedMultiplyAdd((s + s) * z, p, exponent * 1.90821492927058770002e-10);
        return Math.FusedMultiplyAdd(exponent, 0.693147180369123816490, (s + s) + tail);
    }

    private static (double Sin, double Cos) ScalarSinCos(double u)
    {
        double nearest = Math.Round(4 * u, MidpointRounding.ToEven);
        double phi = (4 * u - nearest) * (Math.PI / 2);
        double z = phi * phi;
        double s = 1 / 355687428096000.0;
        double c = 1 / 20922789888000.0;
        double sign = -1;
        for (int k = 15; k >= 3; k -= 2)
        {
            s = Math.FusedMultiplyAdd(s, z, sign / Factorials[k]);
            c = Math.FusedMultiplyAdd(c, z, sign / Factorials[k - 1]);
            sign = -sign;
        }

        double sin = Math.FusedMultiplyAdd(s, z * phi, phi);
        double cos = Math.FusedMultiplyAdd(c, z, 1);
        return ((int)nearest & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }
}
