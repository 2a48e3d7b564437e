using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma 3.5 with explicit constants (docs/theorems-phase-two.md): ‖θ(t) − θ*‖ ≤ ‖θ(0) − θ*‖·max(1, (2‖θ*‖ + V)/U)·(1 + 2η‖θ*‖)^(−t) from aligned neurons with U &gt; 0 and V at step 0,
/// for η‖θ*‖ ≤ ¼ and η(U + V) ≤ 1/5.
/// </summary>
/// <param name="learningRate">η.</param>
/// <param name="teacher">‖θ*‖, above 0.</param>
/// <param name="growing">U at step 0, at least 0.</param>
/// <param name="decaying">V at step 0, at least 0.</param>
internal sealed class AlignedDescentBound(Enclosure learningRate, Enclosure teacher, Enclosure growing, Enclosure decaying)
{
    private const double LargestRate = 0.25;

    private static Enclosure LargestLoad => 1 / (Enclosure)5;

    /// <summary>Whether the theorem speaks of this start for certain; where η‖θ*‖ is ¼ or η(U + V) is 1/5 but for rounding it is not certain.</summary>
    public bool Applies => growing.Lower > 0 && ((learningRate * teacher).AtMost(LargestRate) & (learningRate * (growing + decaying)).AtMost(LargestLoad)) == true;

    /// <summary>‖θ(0) − θ*‖ = |½(U − V) − ‖θ*‖|.</summary>
    public Enclosure FirstDistance => Enclosure.Abs((0.5 * (growing - decaying)) - teacher);

    /// <summary>max(1, (2‖θ*‖ + V)/U).</summary>
    public Enclosure Factor => Enclosure.Max(1, ((2 * teacher) + decaying) / growing);

    /// <summary>ln(1 + 2η‖θ*‖).</summary>
    public Enclosure LogRate => Enclosure.Log1p(2 * learningRate * teacher);

    /// <summary>The bound at a step.</summary>
    /// <param name="step">t, at least 0.</param>
    public Enclosure At(double step) => FirstDistance * Factor * Enclosure.Exp(-step * LogRate);
}
