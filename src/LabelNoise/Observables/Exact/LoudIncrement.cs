using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma C.3 (4) at step 0. Of m neurons some are nearly orthogonal to the input, |x·wᵢ| ≤ ½|aᵢ|‖x‖, with |aᵢ| ≥ 1/√m; where the noise has the sign against the
/// rest of the residual, ΔWᵢ ≥ ¾σ²‖x‖²/m for them.
/// </summary>
internal static class LoudIncrement
{
    /// <summary>ln of a bound on the probability that every ΔWᵢ(0) is below ¾σ²/m: inputs of norm 1 or more count.</summary>
    /// <param name="run">The run.</param>
    public static double LogKept(LazyRun run)
    {
        // Pr[|N(0, 1)| ≤ y] ≥ y·√(2/π)·e^(−y²/2), y = ½√(d/m).
        double logHalf = (0.5 * (Math.Log(run.Dimension) - run.Width.Ln)) - Math.Log(2);
        double logShare = ChiSquareTail.LogSurvival(1, 1) + logHalf + (0.5 * Math.Log(2 / Math.PI)) - (0.5 * Math.Exp(2 * logHalf));
        double logSome = LogExponential.Complement(-Math.Exp(Math.Min(700, run.Width.Ln + logShare)));
        return LogExponential.Complement(ChiSquareTail.LogSurvival(run.Dimension, 1) + logSome - Math.Log(2));
    }

    /// <summary>ln of ¾σ²/m.</summary>
    /// <param name="run">The run.</param>
    public static double LogIncrement(LazyRun run) => Math.Log(0.75) + (2 * run.NoiseLevel.Ln) - run.Width.Ln;
}
