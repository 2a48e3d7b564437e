using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables.Exact;

/// <summary>What one step of gradient descent multiplies θ − θ* by, for perfectly aligned neurons and Σ̂ = I: (63) to (67).</summary>
/// <param name="LearningRate">η.</param>
/// <param name="TeacherNorm">‖θ*‖.</param>
internal readonly record struct DistanceStep(double LearningRate, double TeacherNorm)
{
    /// <summary>The factor, exactly: 1 − η(‖a‖² + ‖W‖_F²) + η²⟨θ − θ*, θ⟩.</summary>
    /// <param name="outer">‖a‖².</param>
    /// <param name="inner">‖W‖_F².</param>
    /// <param name="along">⟨θ, θ*⟩/‖θ*‖.</param>
    public double Factor(double outer, double inner, double along) => Rate(outer + inner) + (LearningRate * LearningRate * (along - TeacherNorm) * along);

    /// <summary>The same without the square of η.</summary>
    /// <param name="curvature">‖a‖² + ‖W‖_F².</param>
    public double Rate(double curvature) => 1 - (LearningRate * curvature);

    /// <summary>How far a step is from multiplying by a factor.</summary>
    /// <param name="before">What is multiplied.</param>
    /// <param name="after">What it is after the step.</param>
    /// <param name="factor">The factor.</param>
    public static double Residue(double before, double after, double factor) => Math.Abs(after - (before * factor));

    /// <summary>1 − |cos ∠(w, θ*)|, without its cancellation.</summary>
    /// <param name="neuron">w, θ* along the first coordinate; not 0.</param>
    public static double CosineDefect(Vector<double> neuron)
    {
        double across = neuron.Skip(1).Sum(w => w * w);
        double norm = neuron.L2Norm();
        return across / (norm * (norm + Math.Abs(neuron[0])));
    }

    /// <summary>The factor of (64) and (65), with ‖θ*‖² in place of ‖W‖_F².</summary>
    /// <param name="outer">‖a‖².</param>
    public double Printed(double outer) => Rate(outer + (TeacherNorm * TeacherNorm));
}
