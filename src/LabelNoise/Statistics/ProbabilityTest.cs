namespace LabelNoise.Statistics;

/// <summary>A sequential test of a claim about the probability of an event; independent trials are fed in one by one.</summary>
/// <remarks>
/// <para>Two mixture likelihood ratios run over the same stream: Fₙ against the bound p₀ and Gₙ against the alternative p₁. The claim
/// is refuted when Fₙ ≥ 1/α and supported when Gₙ ≥ 1/β. By Ville's inequality a true claim is ever refuted with probability at most
/// α and a claim false by the slack or more is ever supported with probability at most β, whenever one chooses to stop
/// (Ville 1939; Robbins 1970).</para>
/// <para>The verdict depends on the counts alone, so equal trials in equal order give equal verdicts. Not safe for concurrent
/// use.</para>
/// </remarks>
internal sealed class ProbabilityTest : ISequentialTest
{
    private readonly StoppingRule _rule;
    private long _successes;
    private long _failures;
    private long _supportedFrom;
    private long _refutedBelow;

    /// <summary>Starts a test with no observations.</summary>
    /// <param name="hypothesis">The claim.</param>
    /// <param name="rates">The error rates.</param>
    /// <exception cref="ArgumentNullException">The hypothesis is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rates are <c>default</c>.</exception>
    public ProbabilityTest(ProbabilityHypothesis hypothesis, ErrorRates rates)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        (Hypothesis, Rates) = (hypothesis, rates);
        _rule = StoppingRule.For(hypothesis, rates);
        FollowBounds();
    }

    /// <summary>The claim under test.</summary>
    public ProbabilityHypothesis Hypothesis { get; }

    /// <summary>The error rates of the test.</summary>
    public ErrorRates Rates { get; }

    /// <summary>The verdict so far; once decided it stays.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>The number of observations n.</summary>
    public long Trials => _successes + _failures;

    /// <summary>How often the event, as stated in the claim, occurred.</summary>
    public long Occurrences => Hypothesis.Direction == Direction.AtLeast ? _successes : _failures;

    /// <summary>ln Fₙ, the natural logarithm of the evidence against the claim.</summary>
    public double LogRefutation => _rule.LogRefutation(_successes, _failures);

    /// <summary>ln Gₙ, the natural logarithm of the evidence against the claim being false by the slack or more.</summary>
    public double LogSupport => _rule.LogSupport(_successes, _failures);

    /// <summary>The evidence for the verdict; the larger of the two while there is none.</summary>
    public double LogEvidence => Evidence.For(Verdict, LogRefutation, LogSupport);

    /// <summary>A confidence interval for Pr[event] at level 1 − α that holds at every sample size at once.</summary>
    public Interval Interval => AnytimeInterval.For(Occurrences, Trials, Rates.Alpha);

    /// <inheritdoc/>
    /// <remarks>The fewest there can be: every further trial is taken to favour the expected verdict. At most 1024.</remarks>
    public long Outlook(Verdict expected) => Fewest(expected, 1024);

    /// <summary>The fewest trials that lead to a verdict, every further one taken to favour it.</summary>
    /// <param name="expected">The verdict.</param>
    /// <param name="atMost">Where to stop counting.</param>
    internal long Fewest(Verdict expected, long atMost)
    {
        ProbabilityTest ahead = (ProbabilityTest)MemberwiseClone();
        bool favourable = (expected == Verdict.Supported) == (Hypothesis.Direction == Direction.AtLeast);
        long more = 0;
        for (; ahead.Verdict == Verdict.Inconclusive && more < atMost; more++)
            ahead.Observe(favourable);
        return Math.Max(1, more);
    }

    /// <summary>Adds one trial.</summary>
    /// <param name="occurred">Whether the event, as stated in the claim, occurred.</param>
    /// <exception cref="InvalidOperationException">The claim is already decided.</exception>
    public void Observe(bool occurred)
    {
        if (Verdict != Verdict.Inconclusive)
            throw new InvalidOperationException($"The claim is already decided ({Verdict}); a decided test takes no further trials.");

        if (occurred == (Hypothesis.Direction == Direction.AtLeast))
        {
            _successes++;
        }
        else
        {
            _failures++;
            FollowBounds();
        }

        if (_successes < _refutedBelow)
            Verdict = Verdict.Refuted;
        else if (_successes >= _supportedFrom)
            Verdict = Verdict.Supported;
    }

    private void FollowBounds()
    {
        _supportedFrom = _rule.SupportedFrom(_failures, _supportedFrom);
        _refutedBelow = _rule.RefutedBelow(_failures, _refutedBelow);
    }
}
