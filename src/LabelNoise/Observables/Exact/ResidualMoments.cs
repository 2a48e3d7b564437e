using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How rarely ‖θ − θ*‖ exceeds a bound E in the lazy regime, by its moments. With e = θ − θ*, κ = ηm/d and H within δ of I a step is
/// e' = (I − κHxxᵀ)e + κεHx + a quadratic part of at most κδ'|g|‖x‖, ε = ±σ, so that the norm L of order q of ‖e‖ obeys
/// L' ≤ √(α²L² + (q − 1)κ²σ²(1 + δ)²‖x‖_q²) + ρL + γ, α = (E‖(I − κxxᵀ)u‖^q)^(1/q) + κδ‖x‖²_2q, ρ = κδ'‖x‖²_2q, γ = κδ'σ‖x‖_q (docs/derivations.md).
/// </summary>
/// <param name="run">The run.</param>
/// <param name="bounds">What the lazy regime grants while ‖e‖ ≤ E.</param>
internal sealed class ResidualMoments(LazyRun run, LazyBounds bounds)
{
    /// <summary>Below it α is no longer told from 1, and a bound is used in place of the moment.</summary>
    private const double LeastStep = 1e-5;

    /// <summary>Orders that are tried, all even: from 4, each larger than the one before by a seventh or more, up to this.</summary>
    private const int LargestOrder = 400;

    /// <summary>
    /// A bound on ln of the probability that ‖e‖ > E at some lazy step: N·(max(‖e(0)‖, L)/E)^q at the best q, or at the first that makes it less than 1/m².
    /// The start, the inputs and the number of steps are taken to be as the bounds have them.
    /// </summary>
    public Enclosure LogFailure
    {
        get
        {
            Enclosure least = 0;
            for (int order = 4; order <= LargestOrder && least.Upper > -2 * run.LogWidth.Upper; order += 2 * ((order + 13) / 14))
            {
                // No step contracts by more than κ, so that L is no less than this; orders that could not reach 1/m are left out.
                Enclosure push = run.LogNoiseLevel + LogInput(order) + (0.5 * (run.LogStep + Enclosure.Log(order - 1)));
                if (Failure(order, push).Lower < -run.LogWidth.Upper && LogLevel(order) is { } level && Failure(order, level).Upper < least.Upper)
                    least = Failure(order, level);
            }

            return least;

            Enclosure Failure(int order, Enclosure level) =>
                bounds.LogSteps + (order * (Enclosure.Max(level, Enclosure.Log(run.FirstDistance)) - bounds.LogDistance));
        }
    }

    /// <summary>ln of a bound on the norm L of order q that later steps keep; null where the argument gives none.</summary>
    /// <param name="order">q, even.</param>
    public Enclosure? LogLevel(int order)
    {
        Enclosure slack = (bounds.Deviation + Enclosure.Exp(bounds.LogQuadratic)) * Enclosure.Exp(2 * LogInput(2 * order));
        Enclosure contraction = Contraction(order) - slack;
        // α is 1 − κ at least.
        Enclosure quadratic = Enclosure.Exp(run.LogStep + bounds.LogQuadratic + (2 * LogInput(2 * order)));
        if (!(contraction.Lower > 0) || quadratic.AtMost(1 - Enclosure.Exp(run.LogStep)) != true)
            return null;
        Enclosure logGap = run.LogStep + Enclosure.Log(contraction);
        Enclosure logPush = run.LogStep + run.LogNoiseLevel + LogInput(order);
        return CertifiedLog.Sum(
            (0.5 * Enclosure.Log(order - 1)) + logPush + Enclosure.Log1p(bounds.Deviation) - (0.5 * logGap),
            Enclosure.Ln2 + logPush + bounds.LogQuadratic - logGap);
    }

    /// <summary>(1 − (E‖(I − κxxᵀ)u‖^q)^(1/q))/κ, or less; 0 where a step does not contract.</summary>
    private Enclosure Contraction(int order)
    {
        Enclosure step = Enclosure.Exp(run.LogStep);
        if (step.Lower >= LeastStep)
        {
            Enclosure moment = EvenStepMoment.Of(run.Dimension, step, order / 2);
            return moment.Lower > 0 ? -Enclosure.Expm1(Enclosure.Log(moment) / order) / step : 0;
        }

        // E‖·‖^q ≤ 1 − κ + 2·2^(d/2)·e^(−1/(4κ)) for 4qκ ≤ 1 (docs/certified.md); half of κ is left to the last.
        Enclosure inverse = Enclosure.Exp(Enclosure.Min(700, -run.LogStep));
        Enclosure logLong = ((2 + (0.5 * run.Dimension)) * Enclosure.Ln2) - (inverse / 4);
        return inverse.Lower >= 4 * order && logLong.Upper <= run.LogStep.Lower ? 0.5 / (Enclosure)order : 0;
    }

    /// <summary>ln of (E‖x‖^q)^(1/q).</summary>
    private Enclosure LogInput(int order) =>
        (0.5 * Enclosure.Ln2) + ((CertifiedSaddlePoint.LogGamma(0.5 * (run.Dimension + order)) - CertifiedSaddlePoint.LogGamma(0.5 * run.Dimension)) / order);
}
