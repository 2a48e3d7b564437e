namespace LabelNoise.Statistics;

/// <summary>A sequential test of "lower ≤ E X ≤ upper": one <see cref="MeanTest"/> for each side. Supported when both sides are, refuted when one of them is; each refutes at half of α, and supports at β.</summary>
internal sealed class RangeTest : ISequentialTest
{
    private readonly MeanTest _atMost;
    private readonly MeanTest _atLeast;
    private readonly RangeHypothesis _hypothesis;
    private readonly ErrorRates _half;
    private readonly List<double> _values = [];

    /// <summary>Starts a test with no observations.</summary>
    /// <param name="hypothesis">The claim.</param>
    /// <param name="rates">The error rates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rates are <c>default</c>.</exception>
    public RangeTest(RangeHypothesis hypothesis, ErrorRates rates)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        _hypothesis = hypothesis;
        _half = rates with { Alpha = rates.Alpha / 2 };
        (_atMost, _atLeast) = (new MeanTest(hypothesis.AtMost, _half), new MeanTest(hypothesis.AtLeast, _half));
    }

    /// <inheritdoc/>
    public Verdict Verdict => (_atMost.Verdict, _atLeast.Verdict) switch
    {
        (Verdict.Refuted, _) or (_, Verdict.Refuted) => Verdict.Refuted,
        (Verdict.Supported, Verdict.Supported) => Verdict.Supported,
        _ => Verdict.Inconclusive,
    };

    /// <inheritdoc/>
    public long Trials => _values.Count;

    /// <summary>The mean of the observations; NaN before the first.</summary>
    public double Mean => _values.Count == 0 ? double.NaN : _values.Average();

    /// <inheritdoc/>
    /// <remarks>That of the side with more; half of α is charged to each.</remarks>
    public double LogRefutation => Math.Max(_atMost.LogRefutation, _atLeast.LogRefutation) - Math.Log(2);

    /// <inheritdoc/>
    /// <remarks>That of the side with less.</remarks>
    public double LogSupport => Math.Min(_atMost.LogSupport, _atLeast.LogSupport);

    /// <inheritdoc/>
    public double LogEvidence => Evidence.For(Verdict, LogRefutation, LogSupport);

    /// <summary>The means that no side's evidence, at half of α, has spoken against: it holds the true one at all times together with probability 1 − α.</summary>
    public Interval Interval
    {
        get
        {
            Interval declared = _hypothesis.Declared;
            double width = declared.Upper - declared.Lower;
            return new Interval(
                declared.Lower + (width * Edge(x => (x - declared.Lower) / width)),
                declared.Upper - (width * Edge(x => (declared.Upper - x) / width)));
        }
    }

    /// <inheritdoc/>
    public long Outlook(Verdict expected) => Math.Max(8, Trials / 64 * 8);

    /// <summary>Adds one observation.</summary>
    /// <param name="x">The value, within the declared interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or outside the declared interval.</exception>
    /// <exception cref="InvalidOperationException">The claim is already decided.</exception>
    public void Observe(double x)
    {
        if (Verdict != Verdict.Inconclusive)
            throw new InvalidOperationException($"The claim is already decided ({Verdict}); a decided test takes no further observations.");
        if (_atMost.Verdict == Verdict.Inconclusive)
            _atMost.Observe(x - _hypothesis.Declared.Lower);
        if (_atLeast.Verdict == Verdict.Inconclusive)
            _atLeast.Observe(_hypothesis.Declared.Upper - x);
        _values.Add(x);
    }

    /// <summary>The greatest mean of a variable in [0, 1] that the observations have ever spoken against.</summary>
    private double Edge(Func<double, double> scaled)
    {
        const int Halvings = 30;
        (double refuted, double open) = (0, 1);
        for (int k = 0; k < Halvings; k++)
        {
            double middle = (refuted + open) / 2;
            if (Refutes(middle))
                refuted = middle;
            else
                open = middle;
        }

        return refuted;

        bool Refutes(double mean)
        {
            BettingMixture bets = new(mean);
            return _values.Any(x =>
            {
                bets.Observe(scaled(x));
                return bets.Log >= _half.RefutationThreshold;
            });
        }
    }
}
