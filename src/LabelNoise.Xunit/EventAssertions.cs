using FluentAssertions;
using FluentAssertions.Primitives;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Xunit;

/// <summary>Assertions on a random event (docs/own-theorem.md). Each is a sequential test: it fails where the claim is refuted, and where a million replicates decide nothing.</summary>
public sealed class EventAssertions(Sampling<bool> sampling) : ReferenceTypeAssertions<Sampling<bool>, EventAssertions>(sampling)
{
    /// <inheritdoc/>
    protected override string Identifier => "event";

    /// <summary>Asserts that the event has at least a probability; success certifies more than p₀ − slack.</summary>
    /// <param name="probability">p₀, strictly between 0 and 1.</param>
    /// <param name="slack">How far below p₀ a probability must be for success to count as an error, strictly between 0 and p₀.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<EventAssertions> OccurWithProbabilityAtLeast(double probability, double slack, ErrorRates? rates = null, string because = "", params object[] becauseArgs) =>
        Supported(Subject.ProbabilityAtLeast(probability, slack, rates), because, becauseArgs);

    /// <summary>Asserts that the event has at most a probability; success certifies less than p₀ + slack.</summary>
    /// <param name="probability">p₀, strictly between 0 and 1.</param>
    /// <param name="slack">How far above p₀ a probability must be for success to count as an error, strictly between 0 and 1 − p₀.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<EventAssertions> OccurWithProbabilityAtMost(double probability, double slack, ErrorRates? rates = null, string because = "", params object[] becauseArgs) =>
        Supported(Subject.ProbabilityAtMost(probability, slack, rates), because, becauseArgs);

    private AndConstraint<EventAssertions> Supported(SamplingResult result, string because, object[] becauseArgs)
    {
        SamplingVerdict.Require(result, because, becauseArgs);
        return new AndConstraint<EventAssertions>(this);
    }
}
