using FluentAssertions;
using FluentAssertions.Primitives;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Xunit;

/// <summary>Assertions on a random variable (docs/own-theorem.md). Each is a sequential test: it fails where the claim is refuted, and where a million replicates decide nothing.</summary>
public sealed class VariableAssertions(Sampling<double> sampling) : ReferenceTypeAssertions<Sampling<double>, VariableAssertions>(sampling)
{
    /// <inheritdoc/>
    protected override string Identifier => "variable";

    /// <summary>Asserts that the mean is at most a bound, of a variable between two numbers; success certifies less than bound + slack.</summary>
    /// <param name="bound">The bound, strictly between the two numbers.</param>
    /// <param name="slack">How far above the bound a mean must be for success to count as an error, at least 0.</param>
    /// <param name="from">The least value that the variable can have.</param>
    /// <param name="to">The greatest.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<VariableAssertions> HaveMeanAtMost(double bound, double slack, double from, double to, ErrorRates? rates = null, string because = "", params object[] becauseArgs) =>
        Require(Subject.MeanAtMost(bound, slack, from, to, rates), because, becauseArgs);

    /// <summary>Asserts that the mean is at least a bound, of a variable between two numbers; success certifies more than bound − slack.</summary>
    /// <param name="bound">The bound, strictly between the two numbers.</param>
    /// <param name="slack">How far below the bound a mean must be for success to count as an error, at least 0.</param>
    /// <param name="from">The least value that the variable can have.</param>
    /// <param name="to">The greatest.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<VariableAssertions> HaveMeanAtLeast(double bound, double slack, double from, double to, ErrorRates? rates = null, string because = "", params object[] becauseArgs) =>
        Require(Subject.MeanAtLeast(bound, slack, from, to, rates), because, becauseArgs);

    /// <summary>Asserts that the mean is a number up to a slack, of a variable between two numbers: two tests, each at half of both rates.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="slack">How far from it a mean must be for success to count as an error, above 0.</param>
    /// <param name="from">The least value that the variable can have.</param>
    /// <param name="to">The greatest.</param>
    /// <param name="rates">The error rates of both together; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<VariableAssertions> HaveMean(double mean, double slack, double from, double to, ErrorRates? rates = null, string because = "", params object[] becauseArgs)
    {
        ErrorRates whole = rates ?? ErrorRates.Default;
        ErrorRates half = new(whole.Alpha / 2, whole.Beta / 2);
        return HaveMeanAtMost(mean, slack, from, to, half, because, becauseArgs).And.HaveMeanAtLeast(mean, slack, from, to, half, because, becauseArgs);
    }

    /// <summary>Asserts that half of the values, or more, are at most a number; success certifies that more than ½ − slack of them are.</summary>
    /// <param name="bound">The number.</param>
    /// <param name="slack">Strictly between 0 and ½.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<VariableAssertions> HaveMedianAtMost(double bound, double slack, ErrorRates? rates = null, string because = "", params object[] becauseArgs) =>
        Require(Subject.Select(x => x <= bound).ProbabilityAtLeast(0.5, slack, rates), because, becauseArgs);

    /// <summary>Asserts that half of the values, or more, are at least a number; success certifies that more than ½ − slack of them are.</summary>
    /// <param name="bound">The number.</param>
    /// <param name="slack">Strictly between 0 and ½.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<VariableAssertions> HaveMedianAtLeast(double bound, double slack, ErrorRates? rates = null, string because = "", params object[] becauseArgs) =>
        Require(Subject.Select(x => x >= bound).ProbabilityAtLeast(0.5, slack, rates), because, becauseArgs);

    /// <summary>Asserts that the variable has a law, given by its continuous distribution function; success certifies that its own is nowhere further away than a tolerance.</summary>
    /// <param name="distribution">The distribution function.</param>
    /// <param name="within">The tolerance, strictly between 0 and 1.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<VariableAssertions> FollowTheLaw(Func<double, double> distribution, double within, ErrorRates? rates = null, string because = "", params object[] becauseArgs) =>
        Require(Subject.FollowsLaw(distribution, within, rates), because, becauseArgs);

    /// <summary>Asserts that the variable is larger than another, independent one more often than smaller: p = Pr[larger] + ½·Pr[equal] is at least ½ + by; success certifies more than ½ + by − slack.</summary>
    /// <param name="other">The other variable; where it has the same name, it draws other replicates all the same.</param>
    /// <param name="by">By how much, at least 0 and below ½.</param>
    /// <param name="slack">How far below a p must be for success to count as an error, above 0.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<VariableAssertions> TendToExceed(Sampling<double> other, double by, double slack, ErrorRates? rates = null, string because = "", params object[] becauseArgs) =>
        Require(Subject.Exceeds(other, by, slack, rates), because, becauseArgs);

    private AndConstraint<VariableAssertions> Require(SamplingResult result, string because, object[] becauseArgs)
    {
        SamplingVerdict.Require(result, because, becauseArgs);
        return new AndConstraint<VariableAssertions>(this);
    }
}
