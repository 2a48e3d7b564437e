using LabelNoise.Experiments;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>The claim that the mean of a non-negative observable is at most a bound; one observation per replicate.</summary>
internal sealed class MeanClaim : SampledClaim
{
    /// <summary>The bound on the mean and the declared ceiling of the observable.</summary>
    public required MeanHypothesis Mean { get; init; }

    /// <summary>Runs a replicate and observes it.</summary>
    public required Trial<double> Observation { get; init; }

    /// <inheritdoc/>
    public override double? Slack => Mean.Slack;

    /// <inheritdoc/>
    public override string Hypothesis => Mean.ToString();

    /// <inheritdoc/>
    internal override ClaimedBound Bound => ClaimedBound.On(Mean);

    /// <inheritdoc/>
    private protected override string RoundedHypothesis => Mean.Rounded;

    /// <inheritdoc/>
    public override ClaimResult Decide(SuiteOptions options, IProgress<ClaimProgress>? progress = null, CancellationToken cancellation = default)
    {
        MeanTest test = new(Mean, Rates);
        ClaimResult result = Sample(options, test, Observation, Observe, MaximumTrials, progress, cancellation);
        return result with
        {
            Estimate = test.Mean,
            Interval = test.Interval,
            Seen = FormattableString.Invariant($"mean {test.Mean:G4} over {test.Trials} replicates, largest {result.WorstRatio * Mean.Bound:G4}{Ending(result)}"),
        };

        double Observe(double value)
        {
            test.Observe(value);
            return value / Mean.Bound;
        }
    }

    /// <inheritdoc/>
    public override string Replay(ulong suiteSeed, long replicate, IProgress<double>? progress = null) => FormattableString.Invariant($"replicate {replicate}: ") + Observation.Tell(
        ReplicateSeed.For(suiteSeed, StreamName, replicate),
        observed => FormattableString.Invariant($"observed {observed:R}, bound on the mean {Mean.Bound:R}"),
        progress);
}
