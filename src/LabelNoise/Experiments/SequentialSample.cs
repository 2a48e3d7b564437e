using System.Diagnostics;
using LabelNoise.Statistics;

namespace LabelNoise.Experiments;

/// <summary>Independent replicates of a random experiment, fed in the order of their indices to a sequential test until it decides or gives up.</summary>
/// <typeparam name="T">The outcome of a replicate.</typeparam>
internal sealed class SequentialSample<T>
{
    /// <summary>Replicates to begin with: two for each lane of two threads.</summary>
    private const long FirstBatch = 16;

    /// <summary>Its name, which enters the message of a replicate that throws.</summary>
    public required string Name { get; init; }

    /// <summary>What enters the seeds: the name of replicates that it shares with other samples, its own where null.</summary>
    public string? StreamName { get; init; }

    /// <summary>Runs replicates; called from several threads.</summary>
    public required Trial<T> Trial { get; init; }

    /// <summary>The test.</summary>
    public required ISequentialTest Test { get; init; }

    /// <summary>Hands an outcome to the test and returns how bad it was, above 1 for failures of the event.</summary>
    public required Func<T, double> Observe { get; init; }

    /// <summary>The verdict that is expected, from which the size of a batch follows; it changes no digit.</summary>
    public Verdict Expected { get; init; } = Verdict.Supported;

    /// <summary>About how many replicates it takes if all is as expected; <see cref="MaximumTrials"/> or more where that is not known.</summary>
    public long Replicates { get; init; } = long.MaxValue;

    /// <summary>The natural logarithm of the evidence at which the test decides, for the estimate of how far it has come; it changes no digit.</summary>
    public double Threshold { get; init; } = double.PositiveInfinity;

    /// <summary>Where an undecided test gives up.</summary>
    public required long MaximumTrials { get; init; }

    /// <summary>Runs replicates until the test decides.</summary>
    /// <param name="options">Suite seed, threads and limits.</param>
    /// <param name="report">
    /// Told of the steps of all replicates so far, and of about which part of the run is done, after each replicate that is consumed and while a batch runs, then from its threads but
    /// by one at a time; may be null.
    /// </param>
    /// <param name="cancellation">Stops between replicates.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public SampleOutcome Run(SuiteOptions options, Action<long, double>? report = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        long started = Stopwatch.GetTimestamp();
        (long Index, double Ratio) worst = (0, double.NegativeInfinity);
        long limit = Math.Min(MaximumTrials, options.MaximumTrials);
        EvidenceTrace evidence = new(Test);
        long steps = 0;
        CheckProgress progress = new(Test, Threshold, Replicates < MaximumTrials ? Replicates : null, Trial.TypicalSteps);
        Action<long>? tell = report is null ? null : taken => report(taken, progress.At(taken));
        tell?.Invoke(0);
        StepBudget budget = StepBudget.OfCheck(Trial, Replicates, options.MaximumSteps);
        long? exhausted = OrderedReplicates.Run(
            limit,
            budget,
            options.Threads,
            () =>
            {
                long outlook = Test.Outlook(Expected);
                progress.Begin(outlook);
                return NextBatch(outlook, options);
            },
            (first, count, share, stop) => NamedReplicates.Run(Trial, Name, StreamName ?? Name, options.Seed, first, count, share, stop),
            (index, outcome, taken) =>
            {
                steps = taken;
                double ratio = Observe(outcome);
                if (ratio > worst.Ratio)
                    worst = (index, ratio);
                evidence.Follow();
                progress.Consume(taken);
                tell?.Invoke(taken);
                return Test.Verdict == Verdict.Inconclusive;
            },
            tell,
            cancellation);
        return new SampleOutcome
        {
            WorstReplicate = Test.Trials == 0 ? null : worst.Index,
            WorstRatio = Test.Trials == 0 ? null : worst.Ratio,
            Evidence = evidence.Curve,
            Steps = steps,
            GaveUp = GaveUp(budget, exhausted, limit),
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }

    private string? GaveUp(StepBudget budget, long? exhausted, long limit)
    {
        if (exhausted is { } last)
            return budget.Exhausted(last);
        return Test.Verdict == Verdict.Inconclusive ? FormattableString.Invariant($"no verdict within {limit} replicates") : null;
    }

    // The first few are waited for in any case: where dynamics are broken they often decide, and each may take as long as T₁.
    private long NextBatch(long outlook, SuiteOptions options) => options.TrustsExpectation && Test.Trials > 0
        ? outlook
        : Math.Min(outlook, Math.Max(FirstBatch, Test.Trials));
}
