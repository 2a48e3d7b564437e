using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How rarely ‖θ − θ*‖ exceeds a bound E in the lazy regime, or something else is broken, by its law. Where the numbers are doubles, this is closer
/// than <see cref="ResidualMoments"/>, which needs a moment of an order below the index of the tail.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="bounds">What the lazy regime grants while ‖e‖ ≤ E.</param>
internal sealed class ResidualLaw(LazyRun run, LazyBounds bounds)
{
    private const int Cells = 720;

    /// <summary>E/σ.</summary>
    public Enclosure Top => Enclosure.Exp(bounds.LogDistance - run.LogNoiseLevel);

    /// <summary>A bound on ln of the probability that ‖e‖ > E at some lazy step. The start, the inputs and the number of steps are taken to be as the bounds have them.</summary>
    public Enclosure LogFailure => LogBroken((_, _) => false);

    /// <summary>A bound on ln of the probability that ‖e‖ > E, or something is broken, at some lazy step.</summary>
    /// <param name="breaks">Whether something is broken at ‖e‖/σ by |g|/σ; it is so where either is larger.</param>
    public Enclosure LogBroken(Func<double, double, bool> breaks)
    {
        double deviation = (bounds.Deviation + Enclosure.Exp(bounds.LogQuadratic)).Upper;
        if (!(bounds.IsEstablished && deviation < 1))
            return 0;
        ResidualStep step = new(run.Dimension, Enclosure.Exp(run.LogStep + run.LogDimension))
        {
            Deviation = deviation,
            Start = (run.FirstDistance / Enclosure.Exp(run.LogNoiseLevel)).Upper,
        };
        return bounds.LogSteps + Enclosure.Log(ResidualChain.RateAtMost(step, Top.Lower, breaks, Cells));
    }
}
