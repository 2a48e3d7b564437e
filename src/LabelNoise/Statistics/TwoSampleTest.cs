using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>
/// A sequential test of whether two variables A and B have the same law, by p = Pr[A > B] + ½·Pr[A = B]; independent pairs are fed in
/// one by one. The claim under test is p = ½ with a slack δ: refuted means that the laws differ, supported that ½ − δ &lt; p &lt; ½ + δ.
/// </summary>
/// <remarks>
/// <para>Equal laws make (A, B) and (B, A) equal in law, hence Pr[A > B] = Pr[A &lt; B], and the sign of A − B, given that it is not 0, is a
/// fair coin. Against that runs the mixture likelihood ratio F over the signs, half of it on each side; it refutes at F ≥ 1/α. Against
/// p ≥ ½ + δ and against p ≤ ½ − δ run two bets on X = 1, ½, 0 for A above, equal to and below B; the claim is supported once each has
/// reached 1/β. By Ville's inequality laws that are equal are ever said to differ with probability at most α, a direction is wrong with
/// probability at most α, and |p − ½| ≥ δ is ever said to be less with probability at most β (docs/statistics.md).</para>
/// <para>Exchanging the variables exchanges the directions and changes nothing else. Nothing is asked of the laws; values may be
/// infinite, and equal infinities are ties. Different laws with p = ½ are not told apart. One observation can complete both verdicts, each of
/// which is then within its error rate; refutation is reported. Not safe for concurrent use.</para>
/// </remarks>
internal sealed class TwoSampleTest : ISequentialTest
{
    private readonly LikelihoodMixture _larger;
    private readonly BettingMixture _notMuchLarger;
    private readonly BettingMixture _notMuchSmaller;
    private double _logNotMuchLarger;
    private double _logNotMuchSmaller;

    /// <summary>Starts a test with no observations.</summary>
    /// <param name="slack">δ, strictly between 0 and ½.</param>
    /// <param name="rates">The error rates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The slack is outside its range, or the rates are <c>default</c>.</exception>
    public TwoSampleTest(double slack, ErrorRates rates)
    {
        if (!(slack is > 0 and < 0.5) || 0.5 + slack == 0.5)
            throw Guard.OutOfRange(nameof(slack), slack, "slack must lie strictly between 0 and 0.5.");
        (Slack, Rates) = (slack, rates);
        (RefutationThreshold, SupportThreshold) = (rates.RefutationThreshold, rates.SupportThreshold);
        _larger = LikelihoodMixture.Above(BernoulliLaw.Of(0.5), new BernoulliLaw(0.5 + slack, 0.5 - slack));
        _notMuchLarger = new BettingMixture(0.5 - slack);
        _notMuchSmaller = new BettingMixture(0.5 - slack);
    }

    /// <summary>The slack δ: how far p must be from ½ for support to count as an error.</summary>
    public double Slack { get; }

    /// <summary>The error rates of the test.</summary>
    public ErrorRates Rates { get; }

    /// <summary>The verdict so far; once decided it stays. Refuted: the laws differ. Supported: p is closer to ½ than the slack.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>The number of pairs n.</summary>
    public long Trials => FirstLarger + Ties + SecondLarger;

    /// <summary>How often the first was larger.</summary>
    public long FirstLarger { get; private set; }

    /// <summary>How often the two were equal.</summary>
    public long Ties { get; private set; }

    /// <summary>How often the second was larger.</summary>
    public long SecondLarger { get; private set; }

    /// <summary>The estimate of p: the share of pairs in which the first was larger, ties counted half; NaN before the first pair.</summary>
    public double Estimate => (FirstLarger + (0.5 * Ties)) / Trials;

    /// <summary>A confidence interval for p at level 1 − α that holds at every sample size at once.</summary>
    public Interval Interval => AnytimeInterval.For(FirstLarger + (0.5 * Ties), Trials, Rates.Alpha);

    /// <summary>ln F, the natural logarithm of the evidence against equal laws.</summary>
    public double LogRefutation => LogSpace.Sum([_larger.Log(FirstLarger, SecondLarger), _larger.Log(SecondLarger, FirstLarger)]) - Math.Log(2);

    /// <summary>
    /// Natural logarithm of the evidence against |p − ½| ≥ δ: the smaller of the two sides', each at its largest so far, since a side that has
    /// been ruled out stays so. As a running maximum it is no e-process, and is not to be multiplied or averaged as one.
    /// </summary>
    public double LogSupport => Math.Min(_logNotMuchLarger, _logNotMuchSmaller);

    /// <summary>The evidence for the verdict; the larger of the two while there is none.</summary>
    public double LogEvidence => Evidence.For(Verdict, LogRefutation, LogSupport);

    private double RefutationThreshold { get; }

    private double SupportThreshold { get; }

    /// <inheritdoc/>
    /// <remarks>An eighth of what has been seen, in whole sets of eight.</remarks>
    public long Outlook(Verdict expected) => Math.Max(8, Trials / 64 * 8);

    /// <summary>Adds one pair.</summary>
    /// <param name="first">The value of A; may be infinite.</param>
    /// <param name="second">The value of B, independent of it; may be infinite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN; nothing is recorded.</exception>
    /// <exception cref="InvalidOperationException">The claim is already decided.</exception>
    public void Observe(double first, double second)
    {
        if (Verdict != Verdict.Inconclusive)
            throw new InvalidOperationException($"The claim is already decided ({Verdict}); a decided test takes no further pairs.");
        int sign = Number(first, nameof(first)).CompareTo(Number(second, nameof(second)));
        switch (sign)
        {
            case > 0:
                FirstLarger++;
                break;
            case < 0:
                SecondLarger++;
                break;
            default:
                Ties++;
                break;
        }

        _notMuchLarger.Observe(0.5 * (1 - Math.Sign(sign)));
        _notMuchSmaller.Observe(0.5 * (1 + Math.Sign(sign)));
        _logNotMuchLarger = Math.Max(_logNotMuchLarger, _notMuchLarger.Log);
        _logNotMuchSmaller = Math.Max(_logNotMuchSmaller, _notMuchSmaller.Log);
        if (LogRefutation >= RefutationThreshold)
            Verdict = Verdict.Refuted;
        else if (LogSupport >= SupportThreshold)
            Verdict = Verdict.Supported;
    }

    private static double Number(double value, string name) => !double.IsNaN(value)
        ? value
        : throw Guard.OutOfRange(name, value, $"{name} must be a number; infinities are accepted.");
}
