using FluentAssertions;
using FluentAssertions.Primitives;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Xunit;

/// <summary>Assertions on a random variable at several values of a parameter (docs/own-theorem.md). They fail where the claim is refuted, and where a million replicates at each value decide nothing.</summary>
public sealed class GridAssertions(SamplingGrid grid) : ReferenceTypeAssertions<SamplingGrid, GridAssertions>(grid)
{
    /// <inheritdoc/>
    protected override string Identifier => "grid";

    /// <summary>Asserts that the median grows as a power of the parameter, with an exponent between two numbers.</summary>
    /// <param name="lower">The least exponent; −∞ for none.</param>
    /// <param name="upper">The greatest; +∞ for none.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="because">Why it should, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<GridAssertions> GrowWithExponentBetween(double lower, double upper, ErrorRates? rates = null, string because = "", params object[] becauseArgs)
    {
        SamplingVerdict.Require(Subject.MedianExponent(lower, upper, rates), because, becauseArgs);
        return new AndConstraint<GridAssertions>(this);
    }
}
