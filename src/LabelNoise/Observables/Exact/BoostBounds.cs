using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// What the identity P·J·Pᵀ = J + Σh²·P·diag(‖x‖², −xxᵀ)·Pᵀ, J = diag(−1, I), says of a propagator P = [α, pᵀ; β, I + Aᵀ] whatever the steps were
/// (docs/theorems.md), from Σh²‖x‖² ≤ H and ‖β‖ ≤ B up to a step.
/// </summary>
/// <param name="Energy">H, from 0 to below 1.</param>
/// <param name="Outer">B, at least 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BoostBounds(Enclosure Energy, Enclosure Outer)
{
    /// <summary>S ≥ ‖I + A‖: S² = 1 + (1 + H)B².</summary>
    public Enclosure LargestStretch => Enclosure.Sqrt(1 + ((1 + Energy) * Outer * Outer));

    /// <summary>s with ‖(I + A)w‖ ≥ s·‖w‖: s² = 1 − H·S².</summary>
    public Enclosure LeastStretch => Enclosure.Sqrt(1 - (Energy * LargestStretch * LargestStretch));

    /// <summary>‖p‖ is at most this times the largest |α|: s·‖p‖ ≤ (1 + H)B·|α| + HS·‖p‖.</summary>
    public Enclosure InnerPerOuter => (1 + Energy) * Outer / (LeastStretch - (Energy * LargestStretch));

    /// <summary>The largest |α|: α² ≤ 1 + (1 + H)‖p‖².</summary>
    public Enclosure LargestOuter => 1 / Enclosure.Sqrt(1 - ((1 + Energy) * InnerPerOuter * InnerPerOuter));

    /// <summary>The largest ‖p‖.</summary>
    public Enclosure LargestInner => InnerPerOuter * LargestOuter;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
