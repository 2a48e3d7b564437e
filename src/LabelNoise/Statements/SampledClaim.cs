using System.Diagnostics;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>A claim decided by a sequential test over independent replicates.</summary>
public abstract class SampledClaim : Claim
{
    /// <summary>Where an undecided check gives up, unless the claim says otherwise.</summary>
    internal const long DefaultMaximumTrials = 100_000;

    /// <summary>Replicates to begin with: two for each lane of two threads.</summary>
    private const long FirstBatch = 16;

    /// <summary>The error rates.</summary>
    public ErrorRates Rates { get; init; } = ErrorRates.Default;

    /// <summary>Where an undecided check gives up as inconclusive.</summary>
    public long MaximumTrials { get; init; } = DefaultMaximumTrials;

    /// <inheritdoc/>
    public override LedgerEntry LedgerEntry => new(Id, Rates, Sampled: true);

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
        ArgumentNullException.ThrowIfNull(options);
        long started = Stopwatch.GetTimestamp();
        (long Index, double Ratio) worst = (0, double.NegativeInfinity);
        long limit = Math.Min(MaximumTrials, options.MaximumTrials);
        long steps = 0;
        Report(0);
        StepBudget budget = StepBudget.OfCheck(trial, replicates, options.MaximumSteps);
        long? exhausted = OrderedReplicates.Run(
            limit,
            budget,
            options.Threads,
            NextBatch,
            (first, count, share, stop) => NamedReplicates.Run(trial, Id, options.Seed, first, count, share, stop),
            (index, outcome, taken) =>
            {
                steps = taken;
                double ratio = observe(outcome);
                if (ratio > worst.Ratio)
                    worst = (index, ratio);
                Report(taken);
                return test.Verdict == Verdict.Inconclusive;
            },
            progress is null ? null : Report,
            cancellation);
        string? gaveUp = exhausted is { } last ? budget.Exhausted(last) : (test.Verdict == Verdict.Inconclusive ? FormattableString.Invariant($"no verdict within {limit} replicates") : null);
        return new ClaimResult
        {
            Claim = this,
            Seed = options.Seed,
            Verdict = test.Verdict,
            Trials = test.Trials,
            Estimate = double.NaN,
            LogEvidence = test.LogEvidence,
            WorstReplicate = test.Trials == 0 ? null : worst.Index,
            WorstRatio = test.Trials == 0 ? null : worst.Ratio,
            Steps = steps,
            GaveUp = gaveUp,
            Seen = string.Empty,
            Elapsed = Stopwatch.GetElapsedTime(started),
        };

        // The first few are waited for in any case: where dynamics are broken they often decide, and each may take as long as T₁.
        long NextBatch() => options.TrustsExpectation && test.Trials > 0
            ? test.Outlook(Expected)
            : Math.Min(test.Outlook(Expected), Math.Max(FirstBatch, test.Trials));

        void Report(long taken) =>
            progress?.Report(new ClaimProgress(this, test.Trials, Math.Max(test.LogSupport, test.LogRefutation), -Math.Log(Rates.Beta), taken));
    }
}
