using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>A sequential test of whether a variable has a given continuous distribution function F₀; independent observations are fed in one by one.</summary>
/// <remarks>
/// With D the largest distance of the empirical distribution function from F₀, refuted means that the law is another one, supported that the two are nowhere further apart than ε. Both rest on
/// ‖F̂ₜ − F‖ ≤ 0.85·√((ln ln(et) + 0.8·ln(1612/α))/t) for all t at once, with probability at least 1 − α (Howard and Ramdas 2022, Corollary 2). D is looked at whenever the number of observations has grown
/// by an eighth, which keeps the rates. Not safe for concurrent use.
/// </remarks>
internal sealed class DistributionTest : ISequentialTest
{
    private const double Factor = 0.85;
    private const double Slope = 0.8;
    private const double Constant = 1612;

    private readonly Func<double, double> _distribution;
    private readonly List<double> _values = [];
    private long _next = 8;

    /// <summary>Starts a test with no observations.</summary>
    /// <param name="distribution">F₀.</param>
    /// <param name="tolerance">ε, strictly between 0 and 1.</param>
    /// <param name="rates">The error rates.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is outside its range, or the rates are <c>default</c>.</exception>
    public DistributionTest(Func<double, double> distribution, double tolerance, ErrorRates rates)
    {
        _distribution = Guard.NotNull(distribution, nameof(distribution));
        Tolerance = Guard.OpenUnit(tolerance);
        (Rates, RefutationThreshold, SupportThreshold) = (rates, rates.RefutationThreshold, rates.SupportThreshold);
    }

    /// <summary>ε.</summary>
    public double Tolerance { get; }

    /// <summary>The error rates of the test.</summary>
    public ErrorRates Rates { get; }

    /// <inheritdoc/>
    public Verdict Verdict { get; private set; }

    /// <inheritdoc/>
    public long Trials => _values.Count;

    /// <summary>D at the last look.</summary>
    public double Distance { get; private set; }

    /// <inheritdoc/>
    public double LogRefutation { get; private set; }

    /// <inheritdoc/>
    public double LogSupport { get; private set; }

    /// <inheritdoc/>
    public double LogEvidence => Evidence.For(Verdict, LogRefutation, LogSupport);

    private double RefutationThreshold { get; }

    private double SupportThreshold { get; }

    /// <inheritdoc/>
    /// <remarks>Up to the next look.</remarks>
    public long Outlook(Verdict expected) => Math.Max(1, _next - Trials);

    /// <summary>How far the empirical distribution function of so many observations is from the true one at most, with probability 1 − <paramref name="alpha"/> at all numbers at once.</summary>
    /// <param name="count">The number of observations, at least 1.</param>
    /// <param name="alpha">α, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Radius(long count, double alpha) =>
        Factor * Math.Sqrt((Iterated(Guard.AtLeast(count, 1L)) + (Slope * Math.Log(Constant / Guard.OpenUnit(alpha)))) / count);

    /// <summary>Adds one observation.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN; nothing is recorded.</exception>
    /// <exception cref="InvalidOperationException">The claim is already decided, or F₀ gave no probability.</exception>
    public void Observe(double value)
    {
        if (Verdict != Verdict.Inconclusive)
            throw new InvalidOperationException($"The claim is already decided ({Verdict}); a decided test takes no further observations.");
        if (double.IsNaN(value))
            throw Guard.OutOfRange(nameof(value), value, "value must be a number; infinities are accepted.");
        _values.Add(value);
        if (Trials >= _next)
            Look();
    }

    private void Look()
    {
        _next = Trials + Math.Max(8, Trials / 8);
        _values.Sort();
        Distance = 0;
        for (int k = 0; k < _values.Count; k++)
        {
            double probability = _distribution(_values[k]);
            if (!(probability is >= 0 and <= 1))
                throw new InvalidOperationException(FormattableString.Invariant($"The distribution function is {probability} at {_values[k]}; a number from 0 to 1 is accepted."));
            Distance = Math.Max(Distance, Math.Max(((k + 1.0) / Trials) - probability, probability - ((double)k / Trials)));
        }

        // At which α the radius is a distance.
        LogRefutation = Math.Max(LogRefutation, LogLevel(Distance));
        LogSupport = Math.Max(LogSupport, LogLevel(Tolerance - Distance));
        if (LogRefutation >= RefutationThreshold)
            Verdict = Verdict.Refuted;
        else if (LogSupport >= SupportThreshold)
            Verdict = Verdict.Supported;
    }

    private double LogLevel(double distance) => distance <= 0 ? 0 : Math.Max(0, (((distance / Factor) * (distance / Factor) * Trials) - Iterated(Trials)) / Slope - Math.Log(Constant));

    private static double Iterated(long count) => Math.Log(1 + Math.Log(count));
}
