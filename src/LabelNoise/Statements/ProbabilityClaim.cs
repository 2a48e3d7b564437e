using System.Diagnostics;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>The claim that an event has at least, or at most, a probability; one Bernoulli trial per replicate.</summary>
public sealed class ProbabilityClaim : Claim
{
    /// <summary>The bound on the probability and its slack.</summary>
    public required ProbabilityHypothesis Probability { get; init; }

    /// <summary>Runs a replicate and says whether the event occurred. Must depend on the seed alone.</summary>
    public required Func<ReplicateSeed, TrialOutcome> Trial { get; init; }

    /// <summary>The error rates.</summary>
    public ErrorRates Rates { get; init; } = ErrorRates.Default;

    /// <summary>Where an undecided check gives up as inconclusive.</summary>
    public long MaximumTrials { get; init; } = 100_000;

    /// <inheritdoc/>
    public override LedgerEntry LedgerEntry => new(Id, Rates, Sampled: true);

    /// <inheritdoc/>
    public override string Hypothesis => Probability.ToString();

    /// <inheritdoc/>
    public override ClaimResult Decide(SuiteOptions options, IProgress<ClaimProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        long started = Stopwatch.GetTimestamp();
        ProbabilityTest test = new(Probability, Rates);
        (long Index, double Ratio) worst = (0, double.NegativeInfinity);
        OrderedReplicates.Run(
            MaximumTrials,
            options.Threads,
            index => Trial(ReplicateSeed.For(options.Seed, Id, index)),
            (index, outcome) =>
            {
                if (outcome.Ratio > worst.Ratio)
                    worst = (index, outcome.Ratio);
                test.Observe(outcome.Occurred);
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
            Estimate = (double)test.Occurrences / test.Trials,
            Interval = test.Interval,
            LogEvidence = test.LogEvidence,
            WorstReplicate = worst.Index,
            WorstRatio = worst.Ratio,
            Seen = FormattableString.Invariant($"{test.Occurrences} of {test.Trials} replicates, worst ratio {worst.Ratio:G4}"),
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }

    /// <inheritdoc/>
    public override string Replay(ulong suiteSeed, long replicate)
    {
        TrialOutcome outcome = Trial(ReplicateSeed.For(suiteSeed, Id, replicate));
        return FormattableString.Invariant($"replicate {replicate}: the event {(outcome.Occurred ? "occurred" : "did not occur")}, decisive ratio {outcome.Ratio:R}");
    }
}
