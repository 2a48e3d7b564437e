using LabelNoise.Statistics;

namespace LabelNoise.Experiments;

/// <summary>How a claim about an experiment is decided.</summary>
/// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
/// <param name="options">Suite seed, threads and limits; those of the environment where null.</param>
/// <param name="cancellation">Stops between replicates.</param>
internal sealed class SamplingRun(ErrorRates? rates, SuiteOptions? options, CancellationToken cancellation)
{
    /// <summary>Where an undecided test gives up, unless the options say less.</summary>
    public const long MaximumTrials = 1_000_000;

    /// <summary>The error rates.</summary>
    public ErrorRates Rates { get; } = rates ?? ErrorRates.Default;

    /// <summary>Suite seed, threads and limits.</summary>
    public SuiteOptions Options { get; } = options ?? SuiteOptions.FromEnvironment();

    /// <summary>Stops between replicates.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Feeds replicates to a test until it decides or gives up.</summary>
    /// <param name="sampling">The experiment.</param>
    /// <param name="test">The test.</param>
    /// <param name="hypothesis">What it tests, in symbols.</param>
    /// <param name="observe">Hands an outcome to the test and returns how bad it was.</param>
    /// <param name="estimate">What was estimated, and its interval.</param>
    public SamplingResult Decide<T>(Sampling<T> sampling, ISequentialTest test, string hypothesis, Func<T, double> observe, Func<(double Estimate, Interval Interval)> estimate)
    {
        ArgumentNullException.ThrowIfNull(sampling);
        SequentialSample<T> sample = new() { Name = sampling.Name, Trial = sampling.Trial, Test = test, Observe = observe, MaximumTrials = MaximumTrials };
        SampleOutcome outcome = sample.Run(Options, report: null, Cancellation);
        (double value, Interval interval) = estimate();
        double threshold = -Math.Log(Math.Min(Rates.Alpha, Rates.Beta));
        return new SamplingResult
        {
            Name = sampling.Name,
            Hypothesis = hypothesis,
            Seed = Options.Seed,
            Rates = Rates,
            Verdict = test.Verdict,
            Trials = test.Trials,
            Estimate = value,
            Interval = interval,
            LogEvidence = test.LogEvidence,
            WorstReplicate = outcome.WorstReplicate,
            GaveUp = outcome.GaveUp,

            // Evidence grows in proportion to the number of replicates.
            WouldDecide = test.Verdict == Verdict.Inconclusive && test.LogEvidence > 1 ? (long)Math.Ceiling(test.Trials * threshold / test.LogEvidence) : null,
            Elapsed = outcome.Elapsed,
        };
    }
}
