using LabelNoise.Experiments;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>The claim that the mean of an observable lies in an interval; one observation per replicate. What lies outside the declared interval, or is no number, counts as its nearer, or upper, end.</summary>
internal sealed class RangeClaim : SampledClaim
{
    /// <summary>Where the mean is claimed to lie, and where the observable is declared to lie.</summary>
    public required RangeHypothesis Range { get; init; }

    /// <summary>Runs a replicate and observes it.</summary>
    public required Trial<double> Observation { get; init; }

    /// <inheritdoc/>
    public override double? Slack => Range.Slack;

    /// <inheritdoc/>
    public override string Hypothesis => Range.ToString();

    /// <inheritdoc/>
    internal override ClaimedBound Bound => ClaimedBound.On(Range);

    /// <inheritdoc/>
    private protected override string RoundedHypothesis => Range.Rounded;

    /// <inheritdoc/>
    public override ClaimResult Decide(SuiteOptions options, IProgress<ClaimProgress>? progress = null, CancellationToken cancellation = default)
    {
        RangeTest test = new(Range, Rates);
        ClaimResult result = Sample(options, test, Observation, Observe, MaximumTrials, progress, cancellation);
        Interval interval = test.Interval;
        return result with
        {
            Estimate = test.Mean,
            Interval = interval,
            Seen = FormattableString.Invariant($"mean {test.Mean:G4} in [{interval.Lower:G4}, {interval.Upper:G4}] over {test.Trials} replicates{Ending(result)}"),
        };

        // How far from the middle of the claimed interval, in units of its half-width.
        double Observe(double value)
        {
            double cut = Cut(value);
            test.Observe(cut);
            return Math.Abs((2 * cut) - Range.Claimed.Lower - Range.Claimed.Upper) / (Range.Claimed.Upper - Range.Claimed.Lower);
        }
    }

    /// <inheritdoc/>
    public override string Replay(ulong suiteSeed, long replicate, IProgress<double>? progress = null) => FormattableString.Invariant($"replicate {replicate}: ") + Observation.Tell(
        ReplicateSeed.For(suiteSeed, StreamName, replicate),
        observed => FormattableString.Invariant($"observed {observed:R}, claimed mean from {Range.Claimed.Lower:R} to {Range.Claimed.Upper:R}"),
        progress);

    private double Cut(double value) => double.IsNaN(value) ? Range.Declared.Upper : Math.Clamp(value, Range.Declared.Lower, Range.Declared.Upper);
}
