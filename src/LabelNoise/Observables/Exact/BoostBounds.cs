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
internal readonly record struct BoostBounds(double Energy, double Outer)
{
    /// <summary>S ≥ ‖I + A‖: S² = 1 + (1 + H)B².</summary>
    public double LargestStretch => Math.Sqrt(1 + ((1 + Energy) * Outer * Outer));

    /// <summary>s with ‖(I + A)w‖ ≥ s·‖w‖: s² = 1 − H·S².</summary>
    public double LeastStretch => Math.Sqrt(1 - (Energy * LargestStretch * LargestStretch));

    /// <summary>‖p‖ is at most this times the largest |α|: s·‖p‖ ≤ (1 + H)B·|α| + HS·‖p‖.</summary>
    public double InnerPerOuter => (1 + Energy) * Outer / (LeastStretch - (Energy * LargestStretch));

    /// <summary>The largest |α|: α² ≤ 1 + (1 + H)‖p‖².</summary>
    public double LargestOuter => 1 / Math.Sqrt(1 - ((1 + Energy) * InnerPerOuter * InnerPerOuter));

    /// <summary>The largest ‖p‖.</summary>
    public double LargestInner => InnerPerOuter * LargestOuter;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
