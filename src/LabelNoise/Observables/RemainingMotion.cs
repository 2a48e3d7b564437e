using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>What the steps that are left of gradient descent can still do, bounded from the present state alone and in exact arithmetic.</summary>
/// <remarks>
/// A step multiplies every row zᵢ = (aᵢ, wᵢ) by I − ηX, ‖X‖ = ‖r‖, r = Σ̂e, e = θ − θ*. The next t steps together multiply it by a matrix that
/// differs from I by at most e^Λₜ − 1 in norm, Λₜ = ηΣ‖r‖ over them, and e' = e − η(WᵀW + ‖a‖²I)r + η²(θ·r)r. While that difference stays
/// within δ, ‖a‖ ≥ ‖a(now)‖ − δ‖Z‖ and ‖Z(t)‖ ≤ (1 + δ)‖Z‖, where Z = [a | W] and ‖Z‖ is its Frobenius norm (the spectral norm would not do).
/// Every step then multiplies ‖Σ̂^(1/2)e‖ by 1 − ηκ or less, κ = (1 − ρ)·max(‖a(now)‖ − δ‖Z‖, 0)² − η(1 + ρ)²(‖θ*‖ + E)E, ρ = ‖Σ̂ − I‖_F,
/// E = ‖e‖·√((1 + ρ)/(1 − ρ)), provided that ρ &lt; 1, κ &gt; 0 and η(1 + ρ)(1 + δ)²‖Z‖² ≤ 1, and ‖e‖ ≤ E throughout. The sums are geometric,
/// Λₜ ≤ (1 + ρ)‖e(now)‖/κ, and where e^((1 + ρ)‖e(now)‖/κ) − 1 ≤ δ, induction over t closes the argument. Rounding is not bounded; a δ below
/// 10⁻¹⁶ comes out as 0.
/// </remarks>
/// <param name="Turn">δ: every row moves by at most δ times its norm. +∞ where the argument does not close.</param>
/// <param name="Distance">A bound on ‖θ − θ*‖ after the last step.</param>
internal readonly record struct RemainingMotion(double Turn, double Distance)
{
    /// <summary>Guesses of δ, in units of its value if nothing moved.</summary>
    private static ReadOnlySpan<double> Guesses => [1.01, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

    /// <summary>The bounds for a network under gradient descent.</summary>
    /// <param name="network">The network.</param>
    /// <param name="steps">The steps that are left; after none nothing moves.</param>
    /// <exception cref="InvalidOperationException">Steps of the network use samples, so that it has no Σ̂, and some are left.</exception>
    public static RemainingMotion Of(Network network, long steps)
    {
        double distance = Dense.Distance(network.Theta, network.TeacherVector);
        if (steps == 0)
            return new RemainingMotion(0, distance);
        double[] covariance = network.Covariance
            ?? throw new InvalidOperationException("The steps of this network use samples; what gradient descent can still do is not known of it.");
        double rho = Deviation(covariance, network.Problem.Dimension);
        double outer = Math.Sqrt(network.OuterNormSquared);
        double total = Math.Sqrt(network.OuterNormSquared + network.InnerNormSquared);
        double rate = network.Problem.LearningRate;
        double worst = distance * Math.Sqrt((1 + rho) / (1 - rho));
        double least = Math.Exp((1 + rho) * distance / Rate(0)) - 1;
        foreach (double guess in Guesses)
        {
            double kappa = Rate(guess * least);
            double turn = Math.Exp((1 + rho) * distance / kappa) - 1;
            if (rho < 1 && kappa > 0 && turn <= guess * least && rate * (1 + rho) * Math.Pow((1 + turn) * total, 2) <= 1)
                return new RemainingMotion(turn, worst * Math.Exp(-rate * kappa * steps));
        }

        return new RemainingMotion(double.PositiveInfinity, double.PositiveInfinity);

        double Rate(double delta)
        {
            double left = Math.Max(outer - delta * total, 0);
            return (1 - rho) * left * left - rate * (1 + rho) * (1 + rho) * (network.Problem.TeacherNorm + worst) * worst;
        }
    }

    /// <summary>‖Σ̂ − I‖_F, which no eigenvalue of Σ̂ differs from 1 by more than.</summary>
    private static double Deviation(ReadOnlySpan<double> covariance, int dimension)
    {
        double sum = 0;
        for (int at = 0; at < covariance.Length; at++)
        {
            double deviation = covariance[at] - (at % (dimension + 1) == 0 ? 1 : 0);
            sum += deviation * deviation;
        }

        return Math.Sqrt(sum);
    }
}
