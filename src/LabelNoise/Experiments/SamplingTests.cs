using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Experiments;

/// <summary>Decides claims about random experiments by sequential tests whose error rates hold at every stopping time (docs/own-theorem.md).</summary>
/// <remarks>
/// All take error rates, 10⁻⁷ each where null, and options with suite seed, threads and limits, those of the environment where null; an undecided test gives up after a million replicates, unless
/// the options say less. All throw an <see cref="ArgumentOutOfRangeException"/> where numbers do not go together, before any replicate runs, and an <see cref="AggregateException"/> where a replicate
/// throws, or gives a number outside its range; the inner exception names the replicate. Cancellation stops between replicates.
/// </remarks>
public static class SamplingTests
{
    /// <summary>Whether an event has at least a probability.</summary>
    /// <param name="sampling">The experiment; its outcome says whether the event occurred.</param>
    /// <param name="probability">p₀, strictly between 0 and 1.</param>
    /// <param name="slack">How far below p₀ a probability must be for support to count as an error, strictly between 0 and p₀.</param>
    /// <param name="rates">The error rates.</param>
    /// <param name="options">Suite seed, threads and limits.</param>
    /// <param name="cancellation">Stops the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers do not go together.</exception>
    public static SamplingResult ProbabilityAtLeast(
        this Sampling<bool> sampling, double probability, double slack, ErrorRates? rates = null, SuiteOptions? options = null, CancellationToken cancellation = default) =>
        Probability(sampling, ProbabilityHypothesis.AtLeast(Guard.OpenUnit(probability), slack), new SamplingRun(rates, options, cancellation));

    /// <summary>Whether an event has at most a probability.</summary>
    /// <param name="sampling">The experiment; its outcome says whether the event occurred.</param>
    /// <param name="probability">p₀, strictly between 0 and 1.</param>
    /// <param name="slack">How far above p₀ a probability must be for support to count as an error, strictly between 0 and 1 − p₀.</param>
    /// <param name="rates">The error rates.</param>
    /// <param name="options">Suite seed, threads and limits.</param>
    /// <param name="cancellation">Stops the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers do not go together.</exception>
    public static SamplingResult ProbabilityAtMost(
        this Sampling<bool> sampling, double probability, double slack, ErrorRates? rates = null, SuiteOptions? options = null, CancellationToken cancellation = default) =>
        Probability(sampling, ProbabilityHypothesis.AtMost(Guard.OpenUnit(probability), slack), new SamplingRun(rates, options, cancellation));

    /// <summary>Whether a variable between two numbers has a mean of at most a bound.</summary>
    /// <param name="sampling">The experiment.</param>
    /// <param name="bound">The bound, strictly between the two numbers.</param>
    /// <param name="slack">How far above the bound a mean must be for support to count as an error, at least 0.</param>
    /// <param name="from">The least value that the variable can have.</param>
    /// <param name="to">The greatest.</param>
    /// <param name="rates">The error rates.</param>
    /// <param name="options">Suite seed, threads and limits.</param>
    /// <param name="cancellation">Stops the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers do not go together.</exception>
    public static SamplingResult MeanAtMost(
        this Sampling<double> sampling, double bound, double slack, double from, double to, ErrorRates? rates = null, SuiteOptions? options = null, CancellationToken cancellation = default) =>
        Mean(sampling, new MeanOfRange(from, to, Rising: true), bound, slack, new SamplingRun(rates, options, cancellation));

    /// <summary>Whether a variable between two numbers has a mean of at least a bound.</summary>
    /// <param name="sampling">The experiment.</param>
    /// <param name="bound">The bound, strictly between the two numbers.</param>
    /// <param name="slack">How far below the bound a mean must be for support to count as an error, at least 0.</param>
    /// <param name="from">The least value that the variable can have.</param>
    /// <param name="to">The greatest.</param>
    /// <param name="rates">The error rates.</param>
    /// <param name="options">Suite seed, threads and limits.</param>
    /// <param name="cancellation">Stops the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers do not go together.</exception>
    public static SamplingResult MeanAtLeast(
        this Sampling<double> sampling, double bound, double slack, double from, double to, ErrorRates? rates = null, SuiteOptions? options = null, CancellationToken cancellation = default) =>
        Mean(sampling, new MeanOfRange(from, to, Rising: false), bound, slack, new SamplingRun(rates, options, cancellation));

    /// <summary>Whether a variable has a law, given by its continuous distribution function: a confidence sequence for distribution functions (Howard and Ramdas 2022).</summary>
    /// <param name="sampling">The experiment.</param>
    /// <param name="distribution">The distribution function.</param>
    /// <param name="within">How far away the variable's own must be somewhere for support to count as an error, strictly between 0 and 1.</param>
    /// <param name="rates">The error rates.</param>
    /// <param name="options">Suite seed, threads and limits.</param>
    /// <param name="cancellation">Stops the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is outside its range.</exception>
    public static SamplingResult FollowsLaw(
        this Sampling<double> sampling, Func<double, double> distribution, double within, ErrorRates? rates = null, SuiteOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sampling);
        SamplingRun run = new(rates, options, cancellation);
        DistributionTest test = new(distribution, within, run.Rates);
        return run.Decide(sampling, test, FormattableString.Invariant($"sup|F − F₀| = 0 (supported: at most {within:G6})"), Observe, Estimate) with { WorstReplicate = null };

        double Observe(double x)
        {
            test.Observe(x);
            return 0;
        }

        (double, Interval) Estimate()
        {
            double radius = test.Trials == 0 ? 1 : DistributionTest.Radius(test.Trials, test.Rates.Alpha);
            return (test.Distance, new Interval(Math.Max(0, test.Distance - radius), Math.Min(1, test.Distance + radius)));
        }
    }

    /// <summary>Whether a variable is larger than another, independent one more often than smaller: p = Pr[larger] + ½·Pr[equal] is at least ½ + by.</summary>
    /// <param name="sampling">The experiment.</param>
    /// <param name="other">The other; where it has the same name, it draws other replicates all the same.</param>
    /// <param name="by">By how much, at least 0 and below ½.</param>
    /// <param name="slack">How far below ½ + by p must be for support to count as an error, at least 0.</param>
    /// <param name="rates">The error rates.</param>
    /// <param name="options">Suite seed, threads and limits.</param>
    /// <param name="cancellation">Stops the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers do not go together.</exception>
    public static SamplingResult Exceeds(
        this Sampling<double> sampling, Sampling<double> other, double by, double slack, ErrorRates? rates = null, SuiteOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sampling);
        ArgumentNullException.ThrowIfNull(other);
        SamplingRun run = new(rates, options, cancellation);
        Sampling<double> apart = other.Named(other.Name + "/other");
        Sampling<double> wins = sampling.Indexed((value, index) => 0.5 * (1 + Math.Sign(value.CompareTo(apart.Replay(index, run.Options.Seed)))));
        return wins.MeanAtLeast(0.5 + by, slack, 0, 1, run.Rates, run.Options, cancellation) with
        {
            Hypothesis = FormattableString.Invariant($"Pr[larger] + ½·Pr[equal] ≥ {0.5 + by:G10} (p₁ = {0.5 + by - slack:G10})"),
        };
    }

    private static SamplingResult Probability(Sampling<bool> sampling, ProbabilityHypothesis hypothesis, SamplingRun run)
    {
        ProbabilityTest test = new(hypothesis, run.Rates);
        return run.Decide(sampling, test, hypothesis.ToString(), Observe, () => ((double)test.Occurrences / test.Trials, test.Interval));

        double Observe(bool occurred)
        {
            test.Observe(occurred);
            return occurred == (hypothesis.Direction == Direction.AtLeast) ? 0 : 2;
        }
    }

    private static SamplingResult Mean(Sampling<double> sampling, MeanOfRange range, double bound, double slack, SamplingRun run)
    {
        MeanTest test = new(range.Hypothesis(bound, slack), run.Rates);
        return run.Decide(sampling.Select(range.Shifted), test, range.Text(bound, slack), Observe, Estimate);

        double Observe(double x)
        {
            test.Observe(x);
            return x / test.Hypothesis.Bound;
        }

        (double, Interval) Estimate() =>
            (range.Back(test.Mean), range.Back(test.Interval));
    }
}
