using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;

namespace LabelNoise.Simulation;

/// <summary>The four numbers of a neuron map, each in all elements of a vector.</summary>
internal readonly struct MapVectors(in NeuronMap map)
{
    private readonly Vector256<double> _keep = Vector256.Create(1 - map.OuterDecay[0]);
    private readonly Vector256<double> _beta = Vector256.Create(map.OuterGain[0]);
    private readonly Vector256<double> _gamma = Vector256.Create(map.InnerGain[0]);
    private readonly Vector256<double> _delta = Vector256.Create(map.InnerDecay[0]);

    /// <summary>Moves four aᵢ and returns them; <paramref name="u"/>, wᵢ·r before, becomes γaᵢ + δwᵢ·r with aᵢ before the move.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MoveOuter(ref double outer, ref Vector256<double> u)
    {
        Vector256<double> a = Vector256.LoadUnsafe(ref outer);
        Vector256<double> moved = Vector256.FusedMultiplyAdd(_keep, a, -(_beta * u));
        u = Vector256.FusedMultiplyAdd(_gamma, a, _delta * u);
        moved.StoreUnsafe(ref outer);
        return moved;
    }
}
