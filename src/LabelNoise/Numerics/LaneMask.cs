using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Numerics;

/// <summary>In which of the four lanes a condition holds. <c>default</c> holds in none.</summary>
public readonly record struct LaneMask
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal LaneMask(Vector256<double> vector) => Bits = vector.AsInt64();

    /// <summary>All bits set in the lanes in which it holds.</summary>
    internal Vector256<double> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits.AsDouble();
    }

    private Vector256<long> Bits { get; }

    /// <summary>Whether it holds in a lane.</summary>
    /// <param name="lane">The lane, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such lane.</exception>
    public bool this[int lane] => Bits[lane] != 0;

    /// <summary>Where both hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator &(LaneMask x, LaneMask y) => new(x.Vector & y.Vector);

    /// <summary>Where either holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator |(LaneMask x, LaneMask y) => new(x.Vector | y.Vector);

    /// <summary>Where it does not hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator !(LaneMask x) => new(~x.Vector);
}
