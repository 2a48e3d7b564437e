using LabelNoise.Statistics;

namespace LabelNoise.Cli.Census;

/// <summary>So many failures in a fixed number of independent trials, held against a promised rate. Both answers are exact.</summary>
/// <param name="Failures">The failures k.</param>
/// <param name="Trials">The trials n, at least 1.</param>
/// <param name="Promised">The promise that each fails with at most this probability.</param>
internal readonly record struct RateCheck(long Failures, long Trials, double Promised)
{
    /// <summary>The confidence of <see cref="UpperBound"/>.</summary>
    public const double Confidence = 0.95;

    /// <summary>Pr[Bin(n, promised) ≥ k]: no smaller than the probability of as many failures if the promise is kept.</summary>
    public double PValue => Math.Exp(BinomialTail.LogAtLeast(Failures, Trials, Promised));

    /// <summary>
    /// The largest rate that is compatible with so few failures: sup {p : Pr[Bin(n, p) ≤ k] ≥ 5 %}, the one-sided bound of Clopper and Pearson (1934).
    /// It is the upper end of their interval at 90 %.
    /// </summary>
    public double UpperBound => ClopperPearson.Interval(Failures, Trials, (2 * Confidence) - 1).Upper;
}
