using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The step of gradient descent linearised at 0, (wᵢ, aᵢ) ← (I + ηM)(wᵢ, aᵢ) of (54), solved: u = (aᵢ + wᵢ·θ*/‖θ*‖)/√2 grows by 1 + η‖θ*‖, v = (aᵢ − wᵢ·θ*/‖θ*‖)/√2
/// shrinks by 1 − η‖θ*‖, and what of wᵢ is orthogonal to θ* stays.
/// </summary>
/// <param name="learningRate">η.</param>
/// <param name="teacherNorm">‖θ*‖, below 1/η.</param>
internal sealed class LinearisedStep(Enclosure learningRate, Enclosure teacherNorm)
{
    /// <summary>η‖θ*‖.</summary>
    private Enclosure Product => learningRate * teacherNorm;

    /// <summary>The eigenvalue of the step that grows.</summary>
    public Enclosure Growth => 1 + Product;

    /// <summary>The eigenvalue of the step that decays.</summary>
    public Enclosure Decay => 1 - Product;

    /// <summary>I + ηM with the M of (55), in the order (wᵢ, aᵢ), θ* along the first coordinate.</summary>
    /// <param name="dimension">d.</param>
    public EnclosedMatrix Matrix(int dimension) =>
        new(dimension + 1, dimension + 1, (i, k) => i == k ? 1 : i + k == dimension && i * k == 0 ? Product : 0);

    /// <summary>aᵢ and wᵢ·θ*/‖θ*‖ once u and v are multiplied.</summary>
    /// <param name="growth">What u is multiplied by.</param>
    /// <param name="decay">What v is multiplied by.</param>
    /// <param name="outer">aᵢ.</param>
    /// <param name="along">wᵢ·θ*/‖θ*‖.</param>
    public static (Enclosure Outer, Enclosure Along) Scaled(Enclosure growth, Enclosure decay, Enclosure outer, Enclosure along)
    {
        Enclosure u = growth * (outer + along) / 2;
        Enclosure v = decay * (outer - along) / 2;
        return (u + v, u - v);
    }
}
