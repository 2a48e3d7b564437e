using System.Runtime.Intrinsics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>The angles between the neurons and the line through θ* after a motion of which only the size is known: ‖Δzᵢ‖ ≤ δ‖zᵢ‖ (<see cref="RemainingMotion"/>).</summary>
/// <param name="turn">δ; 0 for the angles as they are.</param>
/// <param name="defect">A bound on 1 − |cos|: what counts as aligned.</param>
/// <param name="leastNorm">The norm ‖wᵢ‖ from which a neuron counts as large.</param>
internal struct TurnBounds(double turn, double defect, double leastNorm) : INeuronVisitor
{
    private readonly double _widest = Math.Acos(Math.Max(1 - defect, -1));
    private double _widestOfLarge;

    /// <summary>Neurons that are aligned whatever the motion.</summary>
    public long SurelyAligned { get; private set; }

    /// <summary>Neurons that some motion aligns.</summary>
    public long PossiblyAligned { get; private set; }

    /// <summary>Neurons that are large whatever the motion.</summary>
    public long SurelyLarge { get; private set; }

    /// <summary>A bound on 1 − |cos ∠(wᵢ, θ*)| of the neurons that can be large.</summary>
    public readonly double WorstOfLarge => 1 - Math.Cos(_widestOfLarge);

    /// <inheritdoc/>
    public void Visit(scoped in NeuronGroup group)
    {
        // θ* points along the first coordinate.
        Vector256<double> along = group.Current[1];
        Vector256<double> across = Vector256<double>.Zero;
        foreach (Vector256<double> w in group.Current[2..])
            across = Vector256.FusedMultiplyAdd(w, w, across);
        Vector256<double> squared = Vector256.FusedMultiplyAdd(along, along, across);
        Vector256<double> outer = group.Current[0];
        Vector256<double> norm = Vector256.Sqrt(squared);
        Vector256<double> moved = Vector256.Create(turn) * Vector256.Sqrt(Vector256.FusedMultiplyAdd(outer, outer, squared));
        across = Vector256.Sqrt(across);
        for (int lane = 0; lane < group.Count; lane++)
            Add(Math.Atan2(across[lane], Math.Abs(along[lane])), norm[lane], moved[lane]);
    }

    private void Add(double angle, double norm, double moved)
    {
        // A vector that can vanish can have any angle after it.
        double shift = moved < norm ? Math.Asin(moved / norm) : Math.PI / 2;
        double widest = norm > 0 ? Math.Min(angle + shift, Math.PI / 2) : Math.PI / 2;
        SurelyAligned += widest <= _widest ? 1 : 0;
        PossiblyAligned += (moved == 0 ? widest : angle - shift) <= _widest ? 1 : 0;
        SurelyLarge += norm - moved >= leastNorm ? 1 : 0;
        if (norm + moved >= leastNorm)
            _widestOfLarge = Math.Max(_widestOfLarge, widest);
    }
}
