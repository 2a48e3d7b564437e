using LabelNoise.Experiments;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>The claim that an event has at least, or at most, a probability; one Bernoulli trial per replicate.</summary>
internal sealed class ProbabilityClaim : SampledClaim
{
    /// <summary>The bound on the probability and its slack.</summary>
    public required ProbabilityHypothesis Probability { get; init; }

    /// <summary>Runs a replicate and says whether the event occurred.</summary>
    public required Trial<TrialOutcome> Trial { get; init; }

    /// <inheritdoc/>
    public override UpdateRule? Rule => Trial.Rule;

    /// <inheritdoc/>
    public override double? Slack => Probability.Slack;

    /// <inheritdoc/>
    public override string Hypothesis => Probability.ToString();

    /// <inheritdoc/>
    internal override ClaimedBound Bound => ClaimedBound.On(Probability);

    /// <inheritdoc/>
    private protected override string RoundedHypothesis => Probability.Rounded;

    /// <inheritdoc/>
    public override ClaimResult Decide(SuiteOptions options, IProgress<ClaimProgress>? progress = null, CancellationToken cancellation = default)
    {
        ProbabilityTest test = new(Probability, Rates);

        // Near a threshold no count is known; there are claims of the other profiles, and those that drop a condition.
        long replicates = Profile == Profile.Quick && Reading != Reading.Dropped ? test.Fewest(Expected, MaximumTrials) : MaximumTrials;
        ClaimResult result = Sample(options, test, Trial, Observe, replicates, progress, cancellation);
        return result with
        {
            Estimate = (double)test.Occurrences / test.Trials,
            Interval = test.Interval,
            Seen = FormattableString.Invariant($"{test.Occurrences} of {test.Trials} replicates{Worst(result)}{Ending(result)}"),
        };

        static string Worst(ClaimResult result) => result.WorstRatio is { } ratio ? $", worst replicate: {Ratio(ratio)} times the value at which it fails" : string.Empty;

        // At 1 the event fails: four digits must not say that it does, or does not, where it is otherwise.
        static string Ratio(double ratio) => Math.Abs(ratio - 1) is > 0 and < 5e-4 and var gap
            ? FormattableString.Invariant($"1 {(ratio < 1 ? '−' : '+')} {gap:G2}")
            : FormattableString.Invariant($"{ratio:G4}");

        double Observe(TrialOutcome outcome)
        {
            test.Observe(outcome.Occurred);
            return outcome.Ratio;
        }
    }

    /// <inheritdoc/>
    public override string Replay(ulong suiteSeed, long replicate, IProgress<double>? progress = null) => FormattableString.Invariant($"replicate {replicate}: ") + Trial.Tell(
        ReplicateSeed.For(suiteSeed, StreamName, replicate),
        outcome => FormattableString.Invariant($"the event {(outcome.Occurred ? "occurred" : "did not occur")}, decisive ratio {outcome.Ratio:R}"),
        progress);
}
