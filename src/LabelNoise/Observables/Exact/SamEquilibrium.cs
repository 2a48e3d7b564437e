using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Where sharpness-aware minimisation with label noise ends, to leading order (docs/experiments.md). While |g| ≈ σ it descends ½‖θ − θ*‖² + ρσ·E‖∇f‖ + (½ρ² + ¼ησ²)·E‖∇f‖². With all neurons
/// along θ* and balanced as under label noise, ‖W‖_F² = √d·r and ‖a‖² = r/√d for θ = rθ*/‖θ*‖, these are ρσ·√(√d·r)·c, c = E√(x₁² + ‖x‖²/d), and (ρ² + ½ησ²)√d·r, and the descent rests where
/// (q − r)√r = ½ρσ·d^(1/4)·c, q = ‖θ*‖ − (ρ² + ½ησ²)√d. The left side is largest at r = q/3: where it is too small there, all weights go to 0.
/// </summary>
/// <param name="problem">The problem; inputs are normal.</param>
/// <param name="radius">ρ, at least 0.</param>
internal sealed class SamEquilibrium(Problem problem, double radius)
{
    /// <summary>Points of the trapezoidal rule, which converges faster than any power of their distance for a smooth periodic function.</summary>
    private const int Points = 400;

    /// <summary>The ρσ above which all weights go to 0: 4/(3√3)·q^(3/2)/(d^(1/4)·c); 0 where q is.</summary>
    public double LargestProduct => 2 * Attraction(Goal / 3) / Resistance(problem.Dimension);

    /// <summary>r, what is left of ‖θ*‖; 0 where all weights go to 0.</summary>
    public double Reached
    {
        get
        {
            double resistance = 0.5 * radius * problem.NoiseLevel * Resistance(problem.Dimension);
            double lowest = Goal / 3;
            return Attraction(lowest) < resistance ? 0 : IntervalHalving.Edge(Goal, lowest, r => Attraction(r) >= resistance);
        }
    }

    /// <summary>q, or 0 where it is negative.</summary>
    private double Goal => Math.Max(0, problem.TeacherNorm - (((radius * radius) + (0.5 * problem.LearningRate * Math.Pow(problem.NoiseLevel, 2))) * Math.Sqrt(problem.Dimension)));

    private double Attraction(double reached) => (Goal - reached) * Math.Sqrt(reached);

    /// <summary>d^(1/4)·c.</summary>
    private static double Resistance(int dimension) => Math.Pow(dimension, 0.25) * SamDrift.MeanInputNorm(dimension) * MeanOnSphere(dimension);

    /// <summary>E√(u₁² + 1/d), u uniform on the sphere: u₁ is the cosine of an angle of density proportional to sin^(d − 2).</summary>
    private static double MeanOnSphere(int dimension)
    {
        if (dimension == 1)
            return Math.Sqrt(2);
        double sum = 0;
        double total = 0;
        for (int k = 0; k < Points; k++)
        {
            (double sine, double cosine) = Math.SinCos((k + 0.5) * Math.PI / Points);
            double weight = Math.Pow(sine, dimension - 2);
            total += weight;
            sum += weight * Math.Sqrt((cosine * cosine) + (1.0 / dimension));
        }

        return sum / total;
    }
}
