using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>
/// Standard normal variates of one purpose for four replicates side by side: variate for variate those of <see cref="NormalStream"/>.
/// Words, radii and points are made in separate passes, short enough for the processor to overlap their iterations.
/// </summary>
internal sealed class LaneNormals
{
    private readonly LaneWords _words;
    private readonly LaneMemory _raw;
    private readonly LaneMemory _radii;
    private readonly int _blocks;

    /// <summary>Creates the source.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="blocks">Blocks of four variates to a request, an even number.</param>
    public LaneNormals(StreamPurpose purpose, int blocks)
    {
        _words = new LaneWords(purpose);
        _blocks = blocks;
        _raw = new LaneMemory(2 * blocks);
        _radii = new LaneMemory(2 * blocks);
    }

    /// <summary>Gives a lane to a replicate.</summary>
    public void Open(int lane, ReplicateSeed seed) => _words.Open(lane, seed);

    /// <summary>Writes the variates of a request, 4·blocks vectors, starting from a block of each lane's own.</summary>
    public void Write(Vector256<ulong> firstBlock, Span<Vector256<double>> destination)
    {
        if (destination.Length < 4 * _blocks)
            throw new ArgumentException(FormattableString.Invariant($"destination must hold {4 * _blocks} vectors; it holds {destination.Length}."), nameof(destination));
        Span<Vector256<ulong>> raw = MemoryMarshal.Cast<Vector256<double>, Vector256<ulong>>(_raw.Vectors);
        _words.Write(firstBlock, _blocks, raw);
        if (Vector512.IsHardwareAccelerated)
        {
            WidePoints(MemoryMarshal.Cast<Vector256<ulong>, Vector512<ulong>>(raw), ref MemoryMarshal.GetReference(destination));
            return;
        }

        Radii(raw, ref _radii.Reference);
        Points(raw, ref _radii.Reference, ref MemoryMarshal.GetReference(destination));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Radii(ReadOnlySpan<Vector256<ulong>> words, ref Vector256<double> radii)
    {
        for (int i = 0; i < words.Length; i++)
            Unsafe.Add(ref radii, i) = NormalPairs.Radius(words[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Points(ReadOnlySpan<Vector256<ulong>> words, ref Vector256<double> radii, ref Vector256<double> destination)
    {
        for (int i = 0; i < words.Length; i++)
        {
            (Vector256<double> first, Vector256<double> second) = NormalPairs.Point(words[i], Unsafe.Add(ref radii, i));
            destination = first;
            Unsafe.Add(ref destination, 1) = second;
            destination = ref Unsafe.Add(ref destination, 2);
        }
    }

    /// <summary>Two words of each lane at a time; their four variates are stored in the order of the words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WidePoints(ReadOnlySpan<Vector512<ulong>> words, ref Vector256<double> destination)
    {
        ref Vector512<double> output = ref Unsafe.As<Vector256<double>, Vector512<double>>(ref destination);
        for (int i = 0; i < words.Length; i++)
        {
            (Vector512<double> first, Vector512<double> second) = NormalPairs.Point(words[i], NormalPairs.Radius(words[i]));
            output = WideVectors.Lower(first, second);
            Unsafe.Add(ref output, 1) = WideVectors.Upper(first, second);
            output = ref Unsafe.Add(ref output, 2);
        }
    }
}
