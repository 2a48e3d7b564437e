using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Enclosures of the mean of a function f of a chi-square variable S, E f(S) = ∫Pr[S &gt; s]df(s), where f does not fall and goes from 0 to 1: on each of a few cells of S the factor Pr[S &gt; s] lies
/// between its values at the ends, and the rise of f is its weight (docs/certified.md).
/// </summary>
internal sealed class ChiSquareCells
{
    private readonly double[] _ends;

    /// <summary>ln Pr[S &gt; s] on each cell; the first begins at 0 and the last has no end.</summary>
    private readonly Enclosure[] _logSurvivals;

    /// <summary>Cuts at given numbers.</summary>
    /// <param name="ends">Where a cell ends and the next begins, above 0 and rising.</param>
    /// <param name="logSurvival">ln Pr[S &gt; s], enclosed.</param>
    public ChiSquareCells(IEnumerable<double> ends, Func<double, Enclosure> logSurvival)
    {
        _ends = [.. ends];
        Enclosure[] logSurvivals = [.. _ends.Select(logSurvival)];
        _logSurvivals = [.. logSurvivals.Prepend(0).Zip(logSurvivals.Append(Enclosure.Log(0)), (from, to) => new Enclosure(to.Lower, from.Upper))];
    }

    /// <summary>ln E f(S).</summary>
    /// <param name="logFunction">ln f.</param>
    public Enclosure LogMean(Func<double, Enclosure> logFunction)
    {
        Enclosure logMean = Enclosure.Log(0);
        Enclosure logBefore = Enclosure.Log(0);
        for (int k = 0; k <= _ends.Length; k++)
        {
            Enclosure logAfter = k == _ends.Length ? 0 : logFunction(_ends[k]);
            Enclosure logRise = logAfter + CertifiedLog.Complement(logBefore - logAfter);
            logMean = CertifiedLog.Sum(logMean, _logSurvivals[k] + logRise);
            logBefore = logAfter;
        }

        return new Enclosure(logMean.Lower, Math.Min(0, logMean.Upper));
    }
}
