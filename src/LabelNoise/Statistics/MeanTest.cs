using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>A sequential test of "E X ≤ μ₀" for 0 ≤ X ≤ B; independent observations are fed in one by one.</summary>
/// <remarks>
/// <para>Two hedged betting martingales run over the same stream: on X having mean above μ₀ (refutes; valid for any X ≥ 0) and on
/// (B − X)/B having mean above ν = 1 − (μ₀ + slack)/B (supports; needs X ≤ B). The bets are a fixed grid rather than a predictable
/// plug-in: the wealth is then near that of the log-optimal constant bet for every alternative at once and does not depend on the
/// order of the observations (Waudby-Smith and Ramdas 2024). By Ville's inequality the error rates hold at every stopping time.</para>
/// <para>When every X is far below μ₀, support takes about ln(1/β)·B/(μ₀ + slack) observations; no test needs fewer than
/// ln(1/β)/(−ln(1 − (μ₀ + slack)/B)). One observation between μ₀ and μ₀ + slack can complete both verdicts, each of which is then
/// within its error rate; refutation is reported. Not safe for concurrent use.</para>
/// </remarks>
internal sealed class MeanTest : ISequentialTest
{
    private readonly BettingMixture _refutation;
    private readonly BettingMixture _support;
    private double _sum;

    /// <summary>Starts a test with no observations.</summary>
    /// <param name="hypothesis">The claim.</param>
    /// <param name="rates">The error rates.</param>
    /// <exception cref="ArgumentNullException">The hypothesis is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rates are <c>default</c>.</exception>
    public MeanTest(MeanHypothesis hypothesis, ErrorRates rates)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        (Hypothesis, Rates) = (hypothesis, rates);
        (RefutationThreshold, SupportThreshold) = (rates.RefutationThreshold, rates.SupportThreshold);
        _refutation = new(hypothesis.Bound);
        _support = new((hypothesis.Ceiling - hypothesis.Alternative) / hypothesis.Ceiling);
    }

    /// <summary>The claim under test.</summary>
    public MeanHypothesis Hypothesis { get; }

    /// <summary>The error rates of the test.</summary>
    public ErrorRates Rates { get; }

    /// <summary>The verdict so far; once decided it stays.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>The number of observations n.</summary>
    public long Trials { get; private set; }

    /// <inheritdoc/>
    /// <remarks>An eighth of what has been seen, in whole sets of eight.</remarks>
    public long Outlook(Verdict expected) => Math.Max(8, Trials / 64 * 8);

    /// <summary>The mean of the observations; NaN before the first.</summary>
    public double Mean => _sum / Trials;

    /// <summary>Natural logarithm of the evidence against the claim.</summary>
    public double LogRefutation => _refutation.Log;

    /// <summary>Natural logarithm of the evidence against E X ≥ bound + slack.</summary>
    public double LogSupport => _support.Log;

    /// <summary>The evidence for the verdict; the larger of the two while there is none.</summary>
    public double LogEvidence => Evidence.For(Verdict, LogRefutation, LogSupport);

    /// <summary>A confidence interval for the mean at level 1 − α that holds at every sample size at once; it rests on the declared ceiling.</summary>
    public Interval Interval => AnytimeInterval.OfMean(Math.Clamp(Mean, 0, Hypothesis.Ceiling), Trials, Hypothesis.Ceiling, Rates.Alpha);

    private double RefutationThreshold { get; }

    private double SupportThreshold { get; }

    /// <summary>Adds one observation.</summary>
    /// <param name="x">The value, from 0 to the declared ceiling.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, negative or above the declared ceiling; nothing is recorded.</exception>
    /// <exception cref="InvalidOperationException">The claim is already decided.</exception>
    public void Observe(double x)
    {
        if (Verdict != Verdict.Inconclusive)
            throw new InvalidOperationException($"The claim is already decided ({Verdict}); a decided test takes no further observations.");
        if (!(x >= 0))
            throw Guard.OutOfRange(nameof(x), x, "x must be a number of at least 0.");
        if (x > Hypothesis.Ceiling)
            throw Guard.OutOfRange(nameof(x), x, FormattableString.Invariant($"x exceeds the declared ceiling {Hypothesis.Ceiling}."));

        Trials++;
        _sum += x;
        _refutation.Observe(x);
        _support.Observe((Hypothesis.Ceiling - x) / Hypothesis.Ceiling);
        if (LogRefutation >= RefutationThreshold)
            Verdict = Verdict.Refuted;
        else if (LogSupport >= SupportThreshold)
            Verdict = Verdict.Supported;
    }
}
