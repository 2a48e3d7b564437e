using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma 3.5 with explicit constants (docs/theorems-phase-two.md): ‖θ(t) − θ*‖ ≤ ‖θ(0) − θ*‖·max(1, (2‖θ*‖ + V)/U)·(1 + 2η‖θ*‖)^(−t) from aligned neurons with U &gt; 0 and V at step 0,
/// for η‖θ*‖ ≤ ¼ and η(U + V) ≤ 1/5.
/// </summary>
/// <param name="learningRate">η.</param>
/// <param name="teacher">‖θ*‖, above 0.</param>
/// <param name="start">U and V at step 0.</param>
internal sealed class AlignedDescentBound(double learningRate, double teacher, AlignedPair start)
{
    private const double LargestRate = 0.25;

    private const double LargestLoad = 0.2;

    /// <summary>Whether the theorem speaks of this start.</summary>
    public bool Applies => learningRate * teacher <= LargestRate && learningRate * (start.Growing + start.Decaying) <= LargestLoad && start.Growing > 0;

    /// <summary>The bound at a step.</summary>
    /// <param name="step">t, at least 0.</param>
    public double At(double step) =>
        Math.Abs(start.Error(teacher)) * Math.Max(1, ((2 * teacher) + start.Decaying) / start.Growing) * Math.Exp(-step * LogExponential.Log1p(2 * learningRate * teacher));
}
