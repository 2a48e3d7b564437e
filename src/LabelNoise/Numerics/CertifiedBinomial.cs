namespace LabelNoise.Numerics;

/// <summary>Enclosures of the natural logarithms of the two tails of a binomial law (docs/certified.md).</summary>
/// <remarks>
/// Each tail is the term at its end times what the others are over it, a sum of positive terms that goes from one count to the next. It is narrow up to
/// the mean and a little beyond; far beyond, where the tail is 1 but for a trifle, it may say no more than that the logarithm is at most 0.
/// </remarks>
internal sealed class CertifiedBinomial
{
    private readonly int _trials;

    private readonly Enclosure _logOccurs;

    private readonly Enclosure _logFails;

    /// <summary>Pr[S ≤ k]/Pr[S = k].</summary>
    private readonly Enclosure[] _below;

    /// <summary>Pr[S ≥ k]/Pr[S = k].</summary>
    private readonly Enclosure[] _above;

    /// <summary>The law of the number of successes.</summary>
    /// <param name="trials">n, at least 1.</param>
    /// <param name="probability">p, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public CertifiedBinomial(int trials, Enclosure probability)
    {
        _ = Guard.AtLeast(trials, 1);
        if (!(probability.Lower > 0 && probability.Upper < 1))
            throw Guard.OutOfRange(nameof(probability), probability, "probability must be above 0 and below 1.");
        _trials = trials;
        _logOccurs = Enclosure.Log(probability);
        _logFails = Enclosure.Log1p(-probability);
        Enclosure odds = probability / (1 - probability);
        _below = new Enclosure[trials + 1];
        _above = new Enclosure[trials + 1];
        _below[0] = 1;
        _above[trials] = 1;
        for (int k = 1; k <= trials; k++)
        {
            // Pr[S = k] is this quotient of Pr[S = k − 1].
            _below[k] = 1 + (_below[k - 1] / Quotient(k));
            _above[trials - k] = 1 + (_above[trials - k + 1] * Quotient(trials - k + 1));
        }

        Enclosure Quotient(int k) => (trials - k + 1) * odds / k;
    }

    /// <summary>ln Pr[S ≤ <paramref name="k"/>].</summary>
    /// <param name="k">From 0 to n.</param>
    public Enclosure LogAtMost(int k) => LogTail(k, _below);

    /// <summary>ln Pr[S ≥ <paramref name="k"/>].</summary>
    /// <param name="k">From 0 to n.</param>
    public Enclosure LogAtLeast(int k) => LogTail(k, _above);

    private Enclosure LogTail(int k, Enclosure[] overTerm)
    {
        Enclosure tail = LogTerm(k) + Enclosure.Log(overTerm[k]);
        return new Enclosure(tail.Lower, Math.Min(0, tail.Upper));
    }

    /// <summary>ln[n!/(k!(n − k)!)·p^k(1 − p)^(n − k)].</summary>
    private Enclosure LogTerm(int k) =>
        CertifiedSaddlePoint.LogGamma(_trials + 1) - CertifiedSaddlePoint.LogGamma(k + 1) - CertifiedSaddlePoint.LogGamma(_trials - k + 1)
        + (k * _logOccurs) + ((_trials - k) * _logFails);
}
