using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Gradient descent of perfectly aligned neurons with Σ̂ = I, in the two numbers that decide everything (docs/derivations.md): U = Σuᵢ² and V = Σvᵢ² with uᵢ, vᵢ = (aᵢ ± wᵢ·θ*/‖θ*‖)/√2.
/// </summary>
/// <param name="Growing">U, at least 0.</param>
/// <param name="Decaying">V, at least 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AlignedPair(double Growing, double Decaying)
{
    /// <summary>e = ½(U − V) − ‖θ*‖, so that |e| = ‖θ − θ*‖.</summary>
    /// <param name="teacher">‖θ*‖.</param>
    public double Error(double teacher) => (0.5 * (Growing - Decaying)) - teacher;

    /// <summary>A step: U' = U·(1 − ηe)², V' = V·(1 + ηe)².</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="teacher">‖θ*‖.</param>
    public AlignedPair Next(double learningRate, double teacher)
    {
        double change = learningRate * Error(teacher);
        return new AlignedPair(Growing * (1 - change) * (1 - change), Decaying * (1 + change) * (1 + change));
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
