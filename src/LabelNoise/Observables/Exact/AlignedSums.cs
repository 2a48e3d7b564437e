using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Gradient descent of perfectly aligned neurons with Σ̂ = I, exactly, by two sums over the neurons (docs/derivations.md): with u = (a + ‖θ*‖γ)/√2, v = (a − ‖θ*‖γ)/√2 and
/// e = ⟨θ − θ*, θ*⟩/‖θ*‖ a step multiplies every u by 1 − ηe and every v by 1 + ηe.
/// </summary>
/// <param name="Grown">U = Σuᵢ².</param>
/// <param name="Decayed">V = Σvᵢ².</param>
/// <param name="TeacherNorm">‖θ*‖.</param>
internal readonly record struct AlignedSums(double Grown, double Decayed, double TeacherNorm)
{
    /// <summary>⟨θ, θ*⟩/‖θ*‖ = ‖θ*‖·Σaᵢγᵢ.</summary>
    public double Along => (Grown - Decayed) / 2;

    /// <summary>e; its size is ‖θ − θ*‖.</summary>
    public double Error => Along - TeacherNorm;

    /// <summary>Σaᵢγᵢ − 1.</summary>
    public double RelativeError => Error / TeacherNorm;

    /// <summary>‖a‖² + ‖W‖_F².</summary>
    public double Curvature => Grown + Decayed;

    /// <summary>The mean over weights uniform in the box.</summary>
    /// <param name="width">m.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public static AlignedSums Box(double width, double learningRate, double teacherNorm)
    {
        double sum = width * learningRate / 3;
        return new AlignedSums(sum, sum, teacherNorm);
    }

    /// <summary>The sums of given neurons, of whose wᵢ the part along θ* is taken.</summary>
    /// <param name="neurons">[a | W], θ* along the first coordinate.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public static AlignedSums Of(Matrix<double> neurons, double teacherNorm)
    {
        Vector<double> sum = neurons.Column(0) + neurons.Column(1);
        Vector<double> difference = neurons.Column(0) - neurons.Column(1);
        return new AlignedSums(sum * sum / 2, difference * difference / 2, teacherNorm);
    }

    /// <summary>What every u has been multiplied by, and every v divided by, once θ is at θ* along θ*: the flow conserves UV, and ½(G²U − V/G²) = ‖θ*‖.</summary>
    public double FinalGrowth => Math.Sqrt((TeacherNorm + Math.Sqrt((TeacherNorm * TeacherNorm) + (Grown * Decayed))) / Grown);

    /// <summary>The sums after one step.</summary>
    /// <param name="learningRate">η.</param>
    public AlignedSums Next(double learningRate)
    {
        double change = learningRate * Error;
        return this with { Grown = Grown * (1 - change) * (1 - change), Decayed = Decayed * (1 + change) * (1 + change) };
    }

    /// <summary>The sums after a number of steps.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="steps">At least 0.</param>
    public AlignedSums After(double learningRate, long steps)
    {
        AlignedSums sums = this;
        for (long t = 0; t < steps; t++)
            sums = sums.Next(learningRate);
        return sums;
    }
}
