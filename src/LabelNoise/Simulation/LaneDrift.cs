using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>How far the equivalent neurons of each lane have moved since a reference step of the lane's own: ‖ΔA‖ and ‖ΔV‖_F.</summary>
internal sealed class LaneDrift
{
    private readonly Neurons _state;
    private readonly LaneMemory _reference;

    /// <summary>Creates the measure; its references are zero until <see cref="Rebase"/>.</summary>
    public LaneDrift(Neurons state)
    {
        _state = state;
        _reference = new LaneMemory(state.Stored.Length);
    }

    /// <summary>Takes a lane's present state as its reference.</summary>
    public void Rebase(int lane)
    {
        ref double now = ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref _state.Stored[0]), lane);
        ref double then = ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref _reference.Reference), lane);
        for (int k = 0; k < _reference.Length; k++)
            Unsafe.Add(ref then, Lanes.Count * k) = Unsafe.Add(ref now, Lanes.Count * k);
    }

    /// <summary>‖ΔA‖ and ‖ΔV‖_F of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (Vector256<double> Outer, Vector256<double> Inner) Measure()
    {
        ref Vector256<double> now = ref _state.Stored[0];
        ref Vector256<double> then = ref _reference.Reference;
        Vector256<double> outer = Vector256<double>.Zero;
        Vector256<double> inner0 = Vector256<double>.Zero;
        Vector256<double> inner1 = Vector256<double>.Zero;
        Vector256<double> inner2 = Vector256<double>.Zero;
        Vector256<double> inner3 = Vector256<double>.Zero;
        int columns = _state.Dimension + 1;
        int at = 0;
        for (int row = 0; row < _state.InFours; row += 4)
        {
            outer = Add(ref now, ref then, at, Add(ref now, ref then, at + 1, Add(ref now, ref then, at + 2, Add(ref now, ref then, at + 3, outer))));
            int end = at + 4 * columns;
            for (at += 4; at < end; at += 4)
            {
                inner0 = Add(ref now, ref then, at, inner0);
                inner1 = Add(ref now, ref then, at + 1, inner1);
                inner2 = Add(ref now, ref then, at + 2, inner2);
                inner3 = Add(ref now, ref then, at + 3, inner3);
            }
        }

        for (int row = _state.InFours; row < _state.Count; row++)
        {
            outer = Add(ref now, ref then, at, outer);
            int end = at + columns;
            for (at++; at < end; at++)
                inner0 = Add(ref now, ref then, at, inner0);
        }

        return (Vector256.Sqrt(outer), Vector256.Sqrt((inner0 + inner1) + (inner2 + inner3)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Add(ref Vector256<double> now, ref Vector256<double> then, int at, Vector256<double> sum)
    {
        Vector256<double> change = Unsafe.Add(ref now, at) - Unsafe.Add(ref then, at);
        return Vector256.FusedMultiplyAdd(change, change, sum);
    }
}
