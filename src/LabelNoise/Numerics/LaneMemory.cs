using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Numerics;

/// <summary>
/// A fixed row of vectors of four doubles, one lane a replicate, on 64-byte boundaries: a vector that straddles two cache lines costs two
/// accesses, and half of those in an ordinary array do.
/// </summary>
internal sealed class LaneMemory
{
    private const int Alignment = 64;
    private readonly double[] _storage;
    private readonly int _start;

    /// <summary>Creates a row of zero vectors.</summary>
    public LaneMemory(int vectors)
    {
        Length = vectors;
        _storage = GC.AllocateArray<double>(vectors * Lanes.Count + Alignment / sizeof(double), pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_storage, 0);
        _start = (int)(-address & (Alignment - 1)) / sizeof(double);
    }

    /// <summary>How many vectors there are.</summary>
    public int Length { get; }

    /// <summary>The first vector.</summary>
    public ref Vector256<double> Reference =>
        ref Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_storage), _start));

    /// <summary>All vectors.</summary>
    public Span<Vector256<double>> Vectors => MemoryMarshal.CreateSpan(ref Reference, Length);

    /// <summary>One lane of one vector.</summary>
    public double this[int vector, int lane]
    {
        get => _storage[Index(vector, lane)];
        set => _storage[Index(vector, lane)] = value;
    }

    private int Index(int vector, int lane)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)vector, (uint)Length, nameof(vector));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)lane, (uint)Lanes.Count, nameof(lane));
        return _start + vector * Lanes.Count + lane;
    }
}
