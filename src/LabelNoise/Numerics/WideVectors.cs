using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LabelNoise.Numerics;

/// <summary>Vectors of 512 bits made of two of <see cref="Lanes"/>, each in one instruction where the processor has it. They serve where <see cref="Vector512.IsHardwareAccelerated"/>.</summary>
internal static class WideVectors
{
    /// <summary>The same four numbers in both halves.</summary>
    /// <param name="memory">Where they are: memory that does not move, as that of <see cref="LaneMemory"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector512<double> Twice(ref Vector256<double> memory) => Avx512F.IsSupported
        ? Avx512F.BroadcastVector256ToVector512((double*)Unsafe.AsPointer(ref memory))
        : Vector512.Create(memory, memory);

    /// <summary>The same four numbers in both halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Twice(Vector256<double> vector) => Lower(vector.ToVector512Unsafe(), vector.ToVector512Unsafe());

    /// <summary>The lower halves of two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Lower(Vector512<double> first, Vector512<double> second) => Avx512F.IsSupported
        ? Avx512F.Shuffle4x128(first, second, 0b01_00_01_00)
        : Vector512.Create(first.GetLower(), second.GetLower());

    /// <summary>The upper halves of two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Upper(Vector512<double> first, Vector512<double> second) => Avx512F.IsSupported
        ? Avx512F.Shuffle4x128(first, second, 0b11_10_11_10)
        : Vector512.Create(first.GetUpper(), second.GetUpper());
}
