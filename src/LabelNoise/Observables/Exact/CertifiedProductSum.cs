using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Enclosures of the tail of Z = ΣXᵢYᵢ over i ≤ n, X and Y independent and standard normal. Given S = ‖Y‖², chi-square with n degrees of freedom, Z is normal of
/// variance S, so Pr[|Z| ≥ t] is the mean of g(S) = Pr[χ²₁ ≥ t²/S], which increases in S (docs/certified.md).
/// </summary>
internal sealed class CertifiedProductSum
{
    /// <summary>From one node to the next S grows by this factor.</summary>
    private const double Growth = 1.25;

    /// <summary>n over the first node, and the last over n.</summary>
    private const double Reach = 64;

    private readonly double[] _nodes;

    /// <summary>ln Pr[S &gt; s] for s between neighbouring nodes, with 0 before the first and ∞ after the last.</summary>
    private readonly Enclosure[] _logSurvivals;

    /// <summary>Takes n, at least 1.</summary>
    public CertifiedProductSum(int count)
    {
        _ = Guard.AtLeast(count, 1);
        _nodes = [.. Nodes(count)];
        _logSurvivals = [.. _nodes.Prepend(0).Zip(_nodes.Append(double.PositiveInfinity), (from, to) => CertifiedChiSquare.LogSurvival(count, new Enclosure(from, to)))];
    }

    /// <summary>ln Pr[Z ≥ <paramref name="t"/>], half of Pr[|Z| ≥ t].</summary>
    /// <param name="t">At least 0.</param>
    public Enclosure LogAtLeast(double t)
    {
        Enclosure logMean = LogMean(Guard.AtLeast(t, 0));
        return new Enclosure(logMean.Lower, Math.Min(0, logMean.Upper)) - Enclosure.Ln2;
    }

    private static IEnumerable<double> Nodes(int count)
    {
        for (double node = count / Reach; node < Reach * count; node *= Growth)
            yield return node;
    }

    /// <summary>ln of ∫Pr[S &gt; s]dg(s): between neighbouring nodes the factor lies between its values there.</summary>
    private Enclosure LogMean(double t)
    {
        Enclosure logMean = Enclosure.Log(0);
        Enclosure logBefore = Enclosure.Log(0);
        for (int k = 0; k <= _nodes.Length; k++)
        {
            Enclosure logAfter = k == _nodes.Length ? 0 : CertifiedChiSquare.LogSurvival(1, (Enclosure)t * t / _nodes[k]);
            Enclosure logRise = logAfter + CertifiedLog.Complement(logBefore - logAfter);
            logMean = CertifiedLog.Sum(logMean, _logSurvivals[k] + logRise);
            logBefore = logAfter;
        }

        return logMean;
    }
}
