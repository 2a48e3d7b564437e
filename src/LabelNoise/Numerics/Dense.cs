using System.Runtime.Intrinsics;

namespace LabelNoise.Numerics;

/// <summary>The few dense operations of the inner loop, in a fixed order of summation.</summary>
internal static class Dense
{
    /// <summary>The next multiple of four, the padding of every vectorised array.</summary>
    public static int Padded(int length) => (length + 3) & ~3;

    /// <summary>The same, for counts of neurons; a count too large to pad stays too large.</summary>
    public static long Padded(long length) => (Math.Min(length, long.MaxValue - 3) + 3) & ~3L;

    /// <summary>(u − v)·x.</summary>
    public static double DifferenceDot(ReadOnlySpan<double> u, ReadOnlySpan<double> v, ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int k = 0; k < x.Length; k++)
            sum += (u[k] - v[k]) * x[k];
        return sum;
    }

    /// <summary>u·v.</summary>
    public static double Dot(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        double sum = 0;
        for (int k = 0; k < u.Length; k++)
            sum += u[k] * v[k];
        return sum;
    }

    /// <summary>Multiplies u by a factor.</summary>
    public static void Scale(double factor, Span<double> u)
    {
        for (int k = 0; k < u.Length; k++)
            u[k] *= factor;
    }

    /// <summary>Adds a multiple of u to v.</summary>
    public static void Add(double factor, ReadOnlySpan<double> u, Span<double> v)
    {
        int k = 0;
        for (; k + Vector256<double>.Count <= u.Length; k += Vector256<double>.Count)
            Vector256.FusedMultiplyAdd(Vector256.Create(factor), Vector256.Create(u[k..]), Vector256.Create<double>(v[k..])).CopyTo(v[k..]);
        for (; k < u.Length; k++)
            v[k] = Math.FusedMultiplyAdd(factor, u[k], v[k]);
    }

    /// <summary>‖u‖.</summary>
    public static double Norm(ReadOnlySpan<double> u) => Math.Sqrt(Dot(u, u));

    /// <summary>‖u − v‖.</summary>
    public static double Distance(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        double sum = 0;
        for (int k = 0; k < u.Length; k++)
            sum += (u[k] - v[k]) * (u[k] - v[k]);
        return Math.Sqrt(sum);
    }

    /// <summary>Writes Σ(u − v); an empty Σ stands for the identity.</summary>
    public static void CovarianceTimesDifference(
        ReadOnlySpan<double> covariance, ReadOnlySpan<double> u, ReadOnlySpan<double> v, Span<double> result)
    {
        if (covariance.IsEmpty)
        {
            for (int k = 0; k < u.Length; k++)
                result[k] = u[k] - v[k];
            return;
        }

        // Row by row of the symmetric Σ: result = Σₖ (uₖ − vₖ)·(row k), so that the inner loop has no chain of additions.
        result.Clear();
        for (int k = 0; k < u.Length; k++)
        {
            double difference = u[k] - v[k];
            ReadOnlySpan<double> row = covariance.Slice(k * u.Length, u.Length);
            for (int i = 0; i < row.Length; i++)
                result[i] += difference * row[i];
        }
    }

    /// <summary>Multiplies u by the symmetric Σ, for four replicates.</summary>
    public static void Multiply(ReadOnlySpan<Vector256<double>> covariance, Span<Vector256<double>> u)
    {
        Span<Vector256<double>> before = stackalloc Vector256<double>[u.Length];
        u.CopyTo(before);

        // Four sums at a time stay in registers; through memory each would wait for its own stores.
        int i = 0;
        for (; i + 4 <= before.Length; i += 4)
        {
            (Vector256<double> one, Vector256<double> two, Vector256<double> three, Vector256<double> four) =
                (before[0] * covariance[i], before[0] * covariance[i + 1], before[0] * covariance[i + 2], before[0] * covariance[i + 3]);
            for (int k = 1; k < before.Length; k++)
            {
                ReadOnlySpan<Vector256<double>> row = covariance.Slice((k * before.Length) + i, 4);
                one = Vector256.FusedMultiplyAdd(before[k], row[0], one);
                two = Vector256.FusedMultiplyAdd(before[k], row[1], two);
                three = Vector256.FusedMultiplyAdd(before[k], row[2], three);
                four = Vector256.FusedMultiplyAdd(before[k], row[3], four);
            }

            (u[i], u[i + 1], u[i + 2], u[i + 3]) = (one, two, three, four);
        }

        for (; i < before.Length; i++)
        {
            Vector256<double> sum = before[0] * covariance[i];
            for (int k = 1; k < before.Length; k++)
                sum = Vector256.FusedMultiplyAdd(before[k], covariance[(k * before.Length) + i], sum);
            u[i] = sum;
        }
    }

    /// <summary>The sum of the four elements, always in the same order.</summary>
    public static double Sum(Vector256<double> v) =>
        (v.GetElement(0) + v.GetElement(1)) + (v.GetElement(2) + v.GetElement(3));

    /// <summary>The largest of the four elements.</summary>
    public static double Max(Vector256<double> v) =>
        Math.Max(Math.Max(v.GetElement(0), v.GetElement(1)), Math.Max(v.GetElement(2), v.GetElement(3)));
}
