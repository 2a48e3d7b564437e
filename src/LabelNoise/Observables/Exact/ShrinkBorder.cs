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
    public static double LogTooShort(LazyRun run)
    {
        double input = run.Start.Input(0);
        double spread = 1 + (input * Math.Exp(Math.Log(run.FirstDistance) - run.NoiseLevel.Ln));
        double norm = 1 / (4 * spread * Quantile(Math.Exp(-run.Width.Ln), -1));
        double logSome = LogExponential.OfHazard(LogExpected(run, norm));

        // The start is longer than it is taken to be with probability 1/m.
        return logSome > -run.Width.Ln ? logSome + LogExponential.Complement(-run.Width.Ln - logSome) : double.NegativeInfinity;
    }

    /// <summary>ln of a bound on the probability that (2) is false of some neuron at some lazy step; 0 where nothing is shown.</summary>
    /// <param name="run">The run.</param>
    /// <param name="logDistance">ln E.</param>
    public static double LogBroken(LazyRun run, double logDistance)
    {
        LazyBounds bounds = new(run, logDistance);
        double input = run.Start.Input(0);
        double spread = 1 - (input * Math.Exp(logDistance - run.NoiseLevel.Ln));
        double outer = input * Math.Exp(bounds.LogOuter);
        if (!bounds.IsEstablished || spread <= 0)
            return 0;
        double norm = Math.Sqrt((1 / (16 * spread * spread)) + (outer * outer)) / Quantile(Math.Exp(-run.Width.Ln), 1);

        // A lazy neuron is shorter than at the start by 1/√m at most.
        return LogSpace.Sum([bounds.LogFailure(new ResidualMoments(run, bounds).LogFailure), LogExpected(run, norm + Math.Exp(-run.Width.Ln / 2))]);
    }

    /// <summary>ln of the expected number of neurons born shorter than a norm.</summary>
    private static double LogExpected(LazyRun run, double norm) => run.Width.Ln + ChiSquareTail.LogCumulative(run.Dimension, run.Dimension * norm * norm);

    /// <summary>z with Pr[|N(0, 1)| ≥ z] = ¼ + <paramref name="sign"/>·<paramref name="margin"/>.</summary>
    private static double Quantile(double margin, int sign) =>
        IntervalHalving.Edge(0, 3, z => ChiSquareTail.LogSurvival(1, z * z) < Math.Log(0.25 + (sign * margin)));
}
