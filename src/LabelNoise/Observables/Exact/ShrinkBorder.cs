using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Which neurons are long enough for Lemma C.3 (2), Pr[ΔWᵢ ≤ −(σ/4)²] ≥ ¼ given the past, where ‖θ − θ*‖ ≤ νσ (docs/derivations.md). For ‖x‖ ≤ R the
/// residual is within σ(1 ± νR), so that the border is at |x·wᵢ| ≥ 1/(4(1 ± νR)) but for aᵢ; R is exceeded with probability 1/m.
/// </summary>
internal static class ShrinkBorder
{
    /// <summary>ln of the probability at least that some neuron is too short at step 0, so that (2) is false of it; −∞ where nothing is shown.</summary>
    /// <param name="run">The run.</param>
    public static Enclosure LogTooShort(LazyRun run)
    {
        Enclosure input = run.Start.Input(0);
        Enclosure spread = 1 + (input * Enclosure.Exp(Enclosure.Log(run.FirstDistance) - run.LogNoiseLevel));
        Enclosure norm = 1 / (4 * spread * Quantile(run, -1));
        Enclosure logSome = CertifiedLog.OfHazard(LogExpected(run, norm));

        // The start is longer than it is taken to be with probability 1/m.
        return logSome.Lower > -run.LogWidth.Lower ? logSome + CertifiedLog.Complement(-run.LogWidth - logSome) : double.NegativeInfinity;
    }

    /// <summary>ln of a bound on the probability that (2) is false of some neuron at some lazy step; 0 where nothing is shown.</summary>
    /// <param name="run">The run.</param>
    /// <param name="logDistance">ln E.</param>
    public static Enclosure LogBroken(LazyRun run, Enclosure logDistance)
    {
        LazyBounds bounds = new(run, logDistance);
        Enclosure input = run.Start.Input(0);
        Enclosure spread = 1 - (input * Enclosure.Exp(logDistance - run.LogNoiseLevel));
        Enclosure outer = input * Enclosure.Exp(bounds.LogOuter);
        if (!bounds.IsEstablished || spread.Lower <= 0)
            return 0;
        Enclosure norm = Enclosure.Sqrt((1 / (16 * spread * spread)) + (outer * outer)) / Quantile(run, 1);

        // A lazy neuron is shorter than at the start by 1/√m at most.
        return CertifiedLog.Sum(bounds.LogFailure(new ResidualMoments(run, bounds).LogFailure), LogExpected(run, norm + Enclosure.Exp(-run.LogWidth / 2)));
    }

    /// <summary>ln of the expected number of neurons born shorter than a norm.</summary>
    private static Enclosure LogExpected(LazyRun run, Enclosure norm) => run.LogWidth + CertifiedChiSquare.LogCumulative(run.Dimension, run.Dimension * norm * norm);

    /// <summary>z with Pr[|N(0, 1)| ≥ z] = ¼ + <paramref name="sign"/>/m.</summary>
    private static Enclosure Quantile(LazyRun run, int sign)
    {
        Enclosure level = Enclosure.Log(0.25 + (sign * Enclosure.Exp(-run.LogWidth)));
        double near = IntervalHalving.Edge(0, 3, z => ChiSquareTail.LogSurvival(1, z * z) < level.Middle);
        return CertifiedRoot.Near(near, z => level - CertifiedChiSquare.LogSurvival(1, (Enclosure)z * z));
    }
}
