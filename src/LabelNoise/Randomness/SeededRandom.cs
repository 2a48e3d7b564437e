using System.Buffers.Binary;
using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>The standard library's interface to a random stream: for code that wants a <see cref="Random"/>. Every number comes from the stream, and none from <see cref="Random"/> itself.</summary>
internal sealed class SeededRandom(ReplicateSeed seed, StreamPurpose purpose) : Random(0)
{
    private readonly RandomStream _stream = seed.Open(purpose);
    private ulong _read;

    /// <inheritdoc/>
    public override int Next() => (int)NextInt64(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue) => (int)NextInt64(maxValue);

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue) => (int)NextInt64(minValue, maxValue);

    /// <inheritdoc/>
    public override long NextInt64() => NextInt64(long.MaxValue);

    /// <inheritdoc/>
    public override long NextInt64(long maxValue) => NextInt64(0, maxValue);

    /// <inheritdoc/>
    public override long NextInt64(long minValue, long maxValue)
    {
        if (minValue > maxValue)
            throw Guard.OutOfRange(nameof(minValue), minValue, FormattableString.Invariant($"minValue must be at most maxValue, which is {maxValue}."));
        ulong range = unchecked((ulong)maxValue - (ulong)minValue);
        return range <= 1 ? minValue : unchecked(minValue + (long)Below(range));
    }

    /// <inheritdoc/>
    public override double NextDouble() => (Word() >> 11) * (1.0 / (1UL << 53));

    /// <inheritdoc/>
    public override float NextSingle() => (Word() >> 40) * (1.0f / (1U << 24));

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        for (; !buffer.IsEmpty; buffer = buffer[Math.Min(word.Length, buffer.Length)..])
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, Word());
            word[..Math.Min(word.Length, buffer.Length)].CopyTo(buffer);
        }
    }

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();

    /// <summary>Lemire, "Fast random integer generation in an interval" (2019).</summary>
    private ulong Below(ulong range)
    {
        ulong high = Math.BigMul(Word(), range, out ulong low);
        if (low < range)
        {
            for (ulong threshold = unchecked(0 - range) % range; low < threshold;)
                high = Math.BigMul(Word(), range, out low);
        }

        return high;
    }

    private ulong Word() => _stream.Word(_read++);
}
