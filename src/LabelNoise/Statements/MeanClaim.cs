using System.Diagnostics;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>The claim that the mean of a non-negative observable is at most a bound; one observation per replicate.</summary>
public sealed class MeanClaim : Claim
{
    /// <summary>The bound on the mean and the declared ceiling of the observable.</summary>
    public required MeanHypothesis Mean { get; init; }

    /// <summary>Runs a replicate and observes it. Must depend on the seed alone.</summary>
    public required Func<ReplicateSeed, double> Observation { get; init; }

    /// <summary>The error rates.</summary>
    public ErrorRates Rates { get; init; } = ErrorRates.Default;

    /// <summary>Where an undecided check gives up as inconclusive.</summary>
    public long MaximumTrials { get; init; } = 100_000;

    /// <inheritdoc/>
    public override LedgerEntry LedgerEntry => new(Id, Rates, Sampled: true);

    /// <inheritdoc/>
    public override string Hypothesis => Mean.ToString();

    /// <inheritdoc/>
    public override ClaimResult Decide(SuiteOptions options, IProgress<ClaimProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        long started = Stopwatch.GetTimestamp();
        MeanTest test = new(Mean, Rates);
        (long Index, double Value) worst = (0, double.NegativeInfinity);
        OrderedReplicates.Run(
            MaximumTrials,
            options.Threads,
            index => Observation(ReplicateSeed.For(options.Seed, Id, index)),
            (index, value) =>
            {
                if (value > worst.Value)
                    worst = (index, value);
                test.Observe(value);
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
            Estimate = test.Mean,
            LogEvidence = test.LogEvidence,
            WorstReplicate = worst.Index,
            WorstRatio = worst.Value / Mean.Bound,
            Seen = FormattableString.Invariant($"mean {test.Mean:G4} over {test.Trials} replicates, largest {worst.Value:G4}"),
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }

    /// <inheritdoc/>
    public override string Replay(ulong suiteSeed, long replicate) =>
        FormattableString.Invariant($"replicate {replicate}: observed {Observation(ReplicateSeed.For(suiteSeed, Id, replicate)):R}, bound on the mean {Mean.Bound:R}");
}
