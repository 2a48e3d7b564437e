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
    public static Enclosure LogKept(LazyRun run)
    {
        // Pr[|N(0, 1)| ≤ y] ≥ y·√(2/π)·e^(−y²/2), y = ½√(d/m).
        Enclosure logHalf = (0.5 * (run.LogDimension - run.LogWidth)) - Enclosure.Ln2;
        Enclosure logShare = CertifiedChiSquare.LogSurvival(1, 1) + logHalf + (0.5 * Enclosure.Log(2 / Enclosure.Pi)) - (0.5 * Enclosure.Exp(2 * logHalf));
        Enclosure logSome = CertifiedLog.Complement(-Enclosure.Exp(Enclosure.Min(700, run.LogWidth + logShare)));
        return CertifiedLog.Complement(CertifiedChiSquare.LogSurvival(run.Dimension, 1) + logSome - Enclosure.Ln2);
    }

    /// <summary>ln of ¾σ²/m.</summary>
    /// <param name="run">The run.</param>
    public static Enclosure LogIncrement(LazyRun run) => Enclosure.Log(0.75) + (2 * run.LogNoiseLevel) - run.LogWidth;
}
