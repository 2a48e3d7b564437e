using System.Text;
using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>
/// Names the randomness of one replicate: a 64-bit key made from the suite seed and the claim, and the replicate's index.
/// The same three values give the same random words and normal variates on any machine, in any order, on any number of threads.
/// </summary>
/// <param name="Key">The Philox key.</param>
/// <param name="Replicate">The replicate's index within its claim.</param>
public readonly record struct ReplicateSeed(ulong Key, uint Replicate)
{
    /// <summary>The version of the mapping from seeds to numbers; it changes whenever a stream's values would.</summary>
    public const int Version = 2;

    /// <summary>Derives the seed of a claim's replicate.</summary>
    /// <param name="suiteSeed">The seed of the whole suite; any value.</param>
    /// <param name="claimId">The claim's identifier; its characters, not its place in the catalogue, enter the key.</param>
    /// <param name="replicate">The index of the replicate, 0 ≤ index &lt; 2³².</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or does not fit 32 bits.</exception>
    public static ReplicateSeed For(ulong suiteSeed, string claimId, long replicate)
    {
        ArgumentNullException.ThrowIfNull(claimId);
        Guard.Between(replicate, 0, uint.MaxValue);

        // FNV-1a over the id's UTF-8 bytes, then the SplitMix64 finaliser, so that near-equal ids and seeds give unrelated keys.
        ulong hash = 0xCBF29CE484222325;
        foreach (byte b in Encoding.UTF8.GetBytes(claimId))
            hash = unchecked((hash ^ b) * 0x100000001B3);
        return new ReplicateSeed(Mix(unchecked(Mix(suiteSeed) + hash)), (uint)replicate);
    }

    /// <summary>Opens the stream of a purpose.</summary>
    internal RandomStream Open(StreamPurpose purpose) => new(this, purpose);

    /// <summary>Random numbers of the replicate for code that wants a <see cref="Random"/>: the same seed gives the same numbers.</summary>
    public Random NewRandom() => new SeededRandom(this, StreamPurpose.Experiment);

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
