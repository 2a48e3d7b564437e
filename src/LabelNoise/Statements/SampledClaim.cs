using System.Diagnostics;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>A claim decided by a sequential test over independent replicates.</summary>
public abstract class SampledClaim : Claim
{
    /// <summary>Where an undecided check gives up, unless the claim says otherwise.</summary>
    internal const long DefaultMaximumTrials = 100_000;

    /// <summary>Replicates to begin with where no verdict is expected: two for each lane of two threads.</summary>
    private const long FirstBatch = 16;

    /// <summary>The error rates.</summary>
    public ErrorRates Rates { get; init; } = ErrorRates.Default;

    /// <summary>Where an undecided check gives up as inconclusive.</summary>
    public long MaximumTrials { get; init; } = DefaultMaximumTrials;

    /// <inheritdoc/>
    public override LedgerEntry LedgerEntry => new(Id, Rates, Sampled: true);

    /// <summary>Feeds replicates to a test, in order, until it decides.</summary>
    /// <param name="options">Suite seed and threads.</param>
    /// <param name="test">The test.</param>
    /// <param name="trial">Runs replicates; called from several threads.</param>
    /// <param name="observe">Hands an outcome to the test and returns how bad it was, above 1 for failures of the event.</param>
    /// <param name="progress">Told of consumed replicates; may be null.</param>
    /// <param name="cancellation">Stops between replicates.</param>
    private protected ClaimResult Sample<T>(
        SuiteOptions options,
        ISequentialTest test,
        Trial<T> trial,
        Func<T, double> observe,
        IProgress<ClaimProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        long started = Stopwatch.GetTimestamp();
        (long Index, double Ratio) worst = (0, double.NegativeInfinity);
        OrderedReplicates.Run(
            Math.Min(MaximumTrials, options.MaximumTrials),
            options.Threads,
            () => options.TrustsExpectation ? test.Outlook(Expected) : Math.Min(test.Outlook(Expected), Math.Max(FirstBatch, test.Trials)),
            (first, count, stop) => trial.Run([.. Enumerable.Range(0, count).Select(i => ReplicateSeed.For(options.Seed, Id, first + i))], stop),
            (index, outcome) =>
            {
                double ratio = observe(outcome);
                if (ratio > worst.Ratio)
                    worst = (index, ratio);
                progress?.Report(new ClaimProgress(this, test.Trials, Math.Max(test.LogSupport, test.LogRefutation), -Math.Log(Rates.Beta)));
                return test.Verdict == Verdict.Inconclusive;
            },
            cancellation);
        return new ClaimResult
        {
            Claim = this,
            Seed = options.Seed,
            Verdict = test.Verdict,
            Trials = test.Trials,
            Estimate = double.NaN,
            LogEvidence = test.LogEvidence,
            WorstReplicate = worst.Index,
            WorstRatio = worst.Ratio,
            Seen = string.Empty,
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }
}
