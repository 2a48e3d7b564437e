using LabelNoise.Numerics;
using MathNet.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How rarely ‖θ − θ*‖ exceeds a bound E in the lazy regime, by its moments. With e = θ − θ*, κ = ηm/d and H within δ of I a step is
/// e' = (I − κHxxᵀ)e + κεHx + a quadratic part, ε = ±σ, so that the norm L of order q of ‖e‖ obeys
/// (L' − γ)² ≤ α²L² + (q − 1)κ²σ²(1 + δ)²‖x‖_q², α = (E‖(I − κxxᵀ)u‖^q)^(1/q) + κδ‖x‖²_2q (docs/derivations.md).
/// </summary>
/// <param name="run">The run.</param>
/// <param name="bounds">What the lazy regime grants while ‖e‖ ≤ E.</param>
internal sealed class ResidualMoments(LazyRun run, LazyBounds bounds)
{
    /// <summary>Below it ln α is no longer told from 0, and (1 − y)^(q/2) ≤ 1 − y is used in place of the integral.</summary>
    private const double LeastStep = 1e-5;

    /// <summary>Orders that are tried: from 3, each larger than the one before by this factor.</summary>
    private const double NextOrder = 1.15;

    /// <summary>Up to 3·1.15³⁵ = 400.</summary>
    private const int Orders = 36;

    /// <summary>
    /// A bound on ln of the probability that ‖e‖ > E at some lazy step: N·(max(‖e(0)‖, L)/E)^q at the best q, or at the first that makes it less than 1/m².
    /// The start, the inputs and the number of steps are taken to be as the bounds have them.
    /// </summary>
    public double LogFailure
    {
        get
        {
            double least = 0;
            for (int k = 0; k < Orders && least > -2 * run.Width.Ln; k++)
            {
                double order = 3 * Math.Pow(NextOrder, k);

                // No step contracts by more than κ, so that L is no less than this; orders that could not reach 1/m are not integrated.
                double push = run.LogStep + run.NoiseLevel.Ln + LogInput(order) + (0.5 * (Math.Log(order - 1) - run.LogStep));
                if (Failure(order, push) < -run.Width.Ln && LogLevel(order) is { } level)
                    least = Math.Min(least, Failure(order, level));
            }

            return least;

            double Failure(double order, double level) =>
                bounds.LogSteps + (order * (Math.Max(level, Math.Log(run.FirstDistance)) - bounds.LogDistance));
        }
    }

    /// <summary>ln of a bound on the norm L of order q that later steps keep; null where the argument gives none.</summary>
    /// <param name="order">q, at least 2.</param>
    public double? LogLevel(double order)
    {
        double quadratic = Math.Exp(bounds.LogQuadratic);
        double slack = (bounds.Deviation + quadratic) * Math.Exp(2 * LogInput(2 * order));
        if (Contraction(order) - slack is not (> 0 and double contraction))
            return null;
        double logGap = run.LogStep + Math.Log(contraction);
        double logPush = run.LogStep + run.NoiseLevel.Ln + LogInput(order);
        return LogSpace.Sum([
            (0.5 * Math.Log(order - 1)) + logPush + LogExponential.Log1p(bounds.Deviation) - (0.5 * logGap),
            Math.Log(2) + logPush + bounds.LogQuadratic - logGap]);
    }

    /// <summary>(1 − (E‖(I − κxxᵀ)u‖^q)^(1/q))/κ, or less; 0 where a step does not contract.</summary>
    private double Contraction(double order)
    {
        double step = Math.Exp(run.LogStep);
        if (step >= LeastStep)
            return -LogExponential.Expm1(KestenIndex.LogMoment(run.Dimension, step * run.Dimension, order) / order) / step;

        // ‖(I − κxxᵀ)u‖² = 1 − y, and κ(x·u)² ≤ y ≤ 1 where κ‖x‖² ≤ 1. Half of E(x·u)² = 1 is left to inputs that are longer.
        return step * bounds.Input * bounds.Input <= 1 ? 0.5 / order : 0;
    }

    /// <summary>ln of (E‖x‖^q)^(1/q).</summary>
    private double LogInput(double order) =>
        (0.5 * Math.Log(2)) + ((SpecialFunctions.GammaLn(0.5 * (run.Dimension + order)) - SpecialFunctions.GammaLn(0.5 * run.Dimension)) / order);
}
