using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Bench.Work;

/// <summary>The most arithmetic one core does: chains of multiply-adds that never leave the registers; the unit is a floating-point operation.</summary>
/// <param name="wide">Whether in vectors of 512 bits.</param>
internal sealed class MultiplyAdds(bool wide) : IWork
{
    // Twelve chains, two constants: 14 of 16 registers. A latency of six cycles at two multiply-adds a cycle would need as many.
    private const int Chains = 12;
    private const int Rounds = 1 << 21;

    /// <summary>Where the chains have got to; keeps them from being left out.</summary>
    public double Sum { get; private set; }

    /// <inheritdoc/>
    public void Restart() => Sum = 0;

    /// <inheritdoc/>
    public long Run()
    {
        if (!wide)
        {
            Sum += Vector256.Sum(Chain(Rounds));
            return 2L * Vector256<double>.Count * Chains * Rounds;
        }

        Sum += Vector512.Sum(WideChain(Rounds));
        return 2L * Vector512<double>.Count * Chains * Rounds;
    }

    /// <summary>v ↦ ¾v + ¼ contracts to 1. No call inside the loop's method, or the vectors would be kept in memory.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector256<double> Chain(int rounds)
    {
        Vector256<double> factor = Vector256.Create(0.75);
        Vector256<double> shift = Vector256.Create(0.25);
        Vector256<double> v0 = shift, v1 = shift, v2 = shift, v3 = shift, v4 = shift, v5 = shift;
        Vector256<double> v6 = shift, v7 = shift, v8 = shift, v9 = shift, v10 = shift, v11 = shift;
        for (int round = 0; round < rounds; round++)
        {
            v0 = Vector256.FusedMultiplyAdd(v0, factor, shift);
            v1 = Vector256.FusedMultiplyAdd(v1, factor, shift);
            v2 = Vector256.FusedMultiplyAdd(v2, factor, shift);
            v3 = Vector256.FusedMultiplyAdd(v3, factor, shift);
            v4 = Vector256.FusedMultiplyAdd(v4, factor, shift);
            v5 = Vector256.FusedMultiplyAdd(v5, factor, shift);
            v6 = Vector256.FusedMultiplyAdd(v6, factor, shift);
            v7 = Vector256.FusedMultiplyAdd(v7, factor, shift);
            v8 = Vector256.FusedMultiplyAdd(v8, factor, shift);
            v9 = Vector256.FusedMultiplyAdd(v9, factor, shift);
            v10 = Vector256.FusedMultiplyAdd(v10, factor, shift);
            v11 = Vector256.FusedMultiplyAdd(v11, factor, shift);
        }

        return v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11;
    }

    /// <summary>The same in vectors of 512 bits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<double> WideChain(int rounds)
    {
        Vector512<double> factor = Vector512.Create(0.75);
        Vector512<double> shift = Vector512.Create(0.25);
        Vector512<double> v0 = shift, v1 = shift, v2 = shift, v3 = shift, v4 = shift, v5 = shift;
        Vector512<double> v6 = shift, v7 = shift, v8 = shift, v9 = shift, v10 = shift, v11 = shift;
        for (int round = 0; round < rounds; round++)
        {
            v0 = Vector512.FusedMultiplyAdd(v0, factor, shift);
            v1 = Vector512.FusedMultiplyAdd(v1, factor, shift);
            v2 = Vector512.FusedMultiplyAdd(v2, factor, shift);
            v3 = Vector512.FusedMultiplyAdd(v3, factor, shift);
            v4 = Vector512.FusedMultiplyAdd(v4, factor, shift);
            v5 = Vector512.FusedMultiplyAdd(v5, factor, shift);
            v6 = Vector512.FusedMultiplyAdd(v6, factor, shift);
            v7 = Vector512.FusedMultiplyAdd(v7, factor, shift);
            v8 = Vector512.FusedMultiplyAdd(v8, factor, shift);
            v9 = Vector512.FusedMultiplyAdd(v9, factor, shift);
            v10 = Vector512.FusedMultiplyAdd(v10, factor, shift);
            v11 = Vector512.FusedMultiplyAdd(v11, factor, shift);
        }

        return v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11;
    }
}
