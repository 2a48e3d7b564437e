using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Gradient descent of perfectly aligned neurons with Σ̂ = I, in the numbers that decide everything, enclosed (docs/derivations.md): U = Σuᵢ² and V = Σvᵢ² with uᵢ, vᵢ = (aᵢ ± wᵢ·θ*/‖θ*‖)/√2, and
/// e = ½(U − V) − ‖θ*‖, so that |e| = ‖θ − θ*‖.
/// </summary>
/// <remarks>
/// e is carried along as a factor of what it was: e' = N·e. Taken from U and V at every step, its enclosure would lose sight of how U and V depend on each other
/// and grow with e^(2η‖θ*‖t) (docs/certified.md).
/// </remarks>
/// <param name="Growing">U, at least 0.</param>
/// <param name="Decaying">V, at least 0.</param>
/// <param name="FirstError">e at step 0.</param>
/// <param name="Kept">e over that.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AlignedDescent(Enclosure Growing, Enclosure Decaying, Enclosure FirstError, Enclosure Kept)
{
    /// <summary>e.</summary>
    public Enclosure Error => FirstError * Kept;

    /// <summary>The start.</summary>
    /// <param name="growing">U.</param>
    /// <param name="decaying">V.</param>
    /// <param name="teacher">‖θ*‖.</param>
    public static AlignedDescent From(Enclosure growing, Enclosure decaying, Enclosure teacher) => new(growing, decaying, (0.5 * (growing - decaying)) - teacher, 1);

    /// <summary>A step: U' = U·(1 − ηe)², V' = V·(1 + ηe)², e' = N·e with N = 1 − η(U + V) + η²e(e + ‖θ*‖).</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="teacher">‖θ*‖.</param>
    public AlignedDescent Next(Enclosure learningRate, Enclosure teacher)
    {
        Enclosure error = Error;
        Enclosure change = learningRate * error;
        Enclosure factor = 1 - (learningRate * (Growing + Decaying - (change * (error + teacher))));
        return this with { Growing = Growing * (1 - change) * (1 - change), Decaying = Decaying * (1 + change) * (1 + change), Kept = Kept * factor };
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
