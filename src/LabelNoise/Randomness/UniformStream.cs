using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>Uniform numbers and unbiased indices read in order from one random stream. Not thread-safe; one reader owns it.</summary>
internal sealed class UniformStream
{
    private readonly RandomStream _stream;
    private ulong _read;

    /// <summary>Opens the uniforms of a replicate for a purpose, at the first word.</summary>
    public UniformStream(ReplicateSeed seed, StreamPurpose purpose) => _stream = seed.Open(purpose);

    /// <summary>The next uniform number in the open interval (0, 1), on a grid of 2⁻⁵³.</summary>
    public double Next() => ((NextWord() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>The uniform numbers that <see cref="Next"/> makes of four words.</summary>
    internal static Vector256<double> Unit(Vector256<ulong> words) =>
        (Vector256.ConvertToDouble(Vector256.ShiftRightLogical(words, 12)) + Vector256.Create(0.5)) * Vector256.Create(1.0 / (1UL << 52));

    /// <summary>The next index, uniform on 0 … <paramref name="count"/> − 1 without bias.</summary>
    /// <param name="count">How many values, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public long Index(long count)
    {
        Guard.AtLeast(count, 1);

        // Lemire, "Fast random integer generation in an interval" (2019): reject the few products that would favour small indices.
        ulong n = (ulong)count;
        ulong high = Math.BigMul(NextWord(), n, out ulong low);
        if (low < n)
        {
            ulong threshold = unchecked(0 - n) % n;
            while (low < threshold)
                high = Math.BigMul(NextWord(), n, out low);
        }

        return (long)high;
    }

    private ulong NextWord() => _stream.Word(_read++);
}
