using System.Diagnostics.CodeAnalysis;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>A claim decided by a sequential test over independent replicates.</summary>
internal abstract class SampledClaim : Claim
{
    /// <summary>Where an undecided check gives up, unless the claim says otherwise.</summary>
    internal const long DefaultMaximumTrials = 100_000;

    /// <summary>The error rates.</summary>
    public ErrorRates Rates { get; init; } = ErrorRates.Default;

    /// <summary>Where an undecided check gives up as inconclusive.</summary>
    public long MaximumTrials { get; init; } = DefaultMaximumTrials;

    /// <summary>The name of the replicates: that of an experiment where several claims look at the same ones, otherwise the claim's id.</summary>
    [AllowNull]
    internal string StreamName
    {
        get => field ?? Id;
        init;
    }

    /// <inheritdoc/>
    internal override LedgerEntry LedgerEntry => new(Id, Rates, Sampled: true);

    /// <summary>Why the check gave up, as the end of a sentence; empty where it did not.</summary>
    private protected static string Ending(ClaimResult result) => result.GaveUp is null ? string.Empty : $", {result.GaveUp}";

    /// <summary>Feeds replicates to a test, in order, until it decides.</summary>
    /// <param name="options">Suite seed and threads.</param>
    /// <param name="test">The test.</param>
    /// <param name="trial">Runs replicates; called from several threads.</param>
    /// <param name="observe">Hands an outcome to the test and returns how bad it was, above 1 for failures of the event.</param>
    /// <param name="replicates">About how many replicates the paper's dynamics take.</param>
    /// <param name="progress">Told of consumed replicates, and of steps while a batch runs, then from its threads but by one at a time; may be null.</param>
    /// <param name="cancellation">Stops between replicates.</param>
    private protected ClaimResult Sample<T>(
        SuiteOptions options,
        ISequentialTest test,
        Trial<T> trial,
        Func<T, double> observe,
        long replicates,
        IProgress<ClaimProgress>? progress,
        CancellationToken cancellation)
    {
        SequentialSample<T> sample = new()
        {
            Name = Id,
            StreamName = StreamName,
            Trial = trial,
            Test = test,
            Observe = observe,
            Expected = Expected,
            Replicates = replicates,
            MaximumTrials = MaximumTrials,
            Threshold = Rates.SupportThreshold,
        };
        SampleOutcome outcome = sample.Run(options, progress is null ? null : Report, cancellation);
        return new ClaimResult
        {
            Claim = this,
            Seed = options.Seed,
            Verdict = test.Verdict,
            Trials = test.Trials,
            Estimate = double.NaN,
            LogEvidence = test.LogEvidence,
            Evidence = outcome.Evidence,
            WorstReplicate = outcome.WorstReplicate,
            WorstRatio = outcome.WorstRatio,
            Steps = outcome.Steps,
            GaveUp = outcome.GaveUp,
            Seen = string.Empty,
            Elapsed = outcome.Elapsed,
        };

        void Report(long taken, double part) =>
            progress.Report(new ClaimProgress(this, test.Trials, Math.Max(test.LogSupport, test.LogRefutation), -Math.Log(Rates.Beta), taken) { Part = part });
    }
}
