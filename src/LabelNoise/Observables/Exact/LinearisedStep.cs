using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The step of gradient descent linearised at 0, (wᵢ, aᵢ) ← (I + ηM)(wᵢ, aᵢ) of (54), solved: u = (aᵢ + wᵢ·θ*/‖θ*‖)/√2 grows by 1 + η‖θ*‖, v = (aᵢ − wᵢ·θ*/‖θ*‖)/√2
/// shrinks by 1 − η‖θ*‖, and what of wᵢ is orthogonal to θ* stays.
/// </summary>
/// <param name="learningRate">η.</param>
/// <param name="teacherNorm">‖θ*‖, below 1/η.</param>
internal sealed class LinearisedStep(double learningRate, double teacherNorm)
{
    /// <summary>η‖θ*‖.</summary>
    private double Product => learningRate * teacherNorm;

    /// <summary>The eigenvalue of the step that grows.</summary>
    public double Growth => 1 + Product;

    /// <summary>The eigenvalue of the step that decays.</summary>
    public double Decay => 1 - Product;

    /// <summary>I + ηM with the M of (55), in the order (wᵢ, aᵢ), θ* along the first coordinate.</summary>
    /// <param name="dimension">d.</param>
    public Matrix<double> Matrix(int dimension)
    {
        Matrix<double> matrix = Matrix<double>.Build.DenseIdentity(dimension + 1);
        matrix[0, dimension] = Product;
        matrix[dimension, 0] = Product;
        return matrix;
    }

    /// <summary>aᵢ and wᵢ·θ*/‖θ*‖ after a number of steps.</summary>
    /// <param name="steps">k ≥ 0.</param>
    /// <param name="outer">aᵢ.</param>
    /// <param name="along">wᵢ·θ*/‖θ*‖.</param>
    public (double Outer, double Along) After(double steps, double outer, double along) => Scaled(Math.Pow(Growth, steps), Math.Pow(Decay, steps), outer, along);

    /// <summary>aᵢ and wᵢ·θ*/‖θ*‖ once u and v are multiplied.</summary>
    /// <param name="growth">What u is multiplied by.</param>
    /// <param name="decay">What v is multiplied by.</param>
    /// <param name="outer">aᵢ.</param>
    /// <param name="along">wᵢ·θ*/‖θ*‖.</param>
    public static (double Outer, double Along) Scaled(double growth, double decay, double outer, double along)
    {
        double u = growth * (outer + along) / 2;
        double v = decay * (outer - along) / 2;
        return (u + v, u - v);
    }
}
