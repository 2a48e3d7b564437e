using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class ProbabilityHypothesisTests
{
    [Fact(DisplayName = "A claim says itself in words: Pr ≥ 0.99 (p₁ = 0.98) and Pr ≤ 1E-06 (p₁ = 1.1E-06)")]
    public void SaysItselfInWords()
    {
        ProbabilityHypothesis.AtLeast(0.99, 0.01).ToString().Should().Be("Pr ≥ 0.99 (p₁ = 0.98)");
        ProbabilityHypothesis.AtMost(1e-6, 1e-7).ToString().Should().Be("Pr ≤ 1E-06 (p₁ = 1.1E-06)");
    }

    [Fact(DisplayName = "In a sentence a probability has four digits, and is named by its complement where those would be 1")]
    public void Rounded()
    {
        ProbabilityHypothesis.AtLeast(0.9697265625, 0.0075683594).Rounded.Should().Be("Pr ≥ 0.9697, p₁ 0.9622");
        ProbabilityHypothesis.AtLeast(1 - 2.9e-5, 1e-4).Rounded.Should().Be("Pr ≥ 1 − 2.9E-05, p₁ 0.9999");
        ProbabilityHypothesis.AtMost(0.25, 0.125).Rounded.Should().Be("Pr ≤ 0.25, p₁ 0.375");
        ProbabilityHypothesis.AtMost(1e-20, 1e-20).Rounded.Should().Be("Pr ≤ 1E-20, p₁ 2E-20");
    }

    [Fact(DisplayName = "The alternative of ≥ 0.75 with slack 0.25 is 0.5, and that of ≤ 0.25 with slack 0.25 is 0.5")]
    public void AlternativeLiesOnTheFalseSide()
    {
        ProbabilityHypothesis.AtLeast(0.75, 0.25).Alternative.Should().Be(0.5);
        ProbabilityHypothesis.AtMost(0.25, 0.25).Alternative.Should().Be(0.5);
    }

    [Fact(DisplayName = "≤ 10⁻²⁰ keeps its bound although the complement 1 − 10⁻²⁰ rounds to 1: 10⁻²⁰ against 2·10⁻²⁰ differ by ln 2")]
    public void SmallBoundsKeepTheirDigits()
    {
        ProbabilityHypothesis hypothesis = ProbabilityHypothesis.AtMost(1e-20, 1e-20);

        hypothesis.BoundLaw.Failure.Should().Be(1e-20);
        hypothesis.AlternativeLaw.Failure.Should().Be(2e-20);
        hypothesis.AlternativeLaw.Success.Should().Be(1, "the rounded complement is all that a double can hold");
        hypothesis.AlternativeLaw.LogOddsGapTo(hypothesis.BoundLaw).Should().BeApproximately(Math.Log(2), 1e-15);
    }

    [Fact(DisplayName = "All but 0.1 is ≥ 0.9 with slack 0.025, a quarter of the smaller side; all but 0.75 is ≥ 0.25 with slack 0.0625")]
    public void AllBut()
    {
        ProbabilityHypothesis.AllBut(0.1).Should().Be(ProbabilityHypothesis.AtLeast(0.9, 0.025));
        ProbabilityHypothesis.AllBut(0.75).Should().Be(ProbabilityHypothesis.AtLeast(0.25, 0.0625));
    }

    [Theory(DisplayName = "A bound outside (0, 1) is rejected by name")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void RejectsBounds(double p0)
    {
        foreach (Action create in new Action[]
        {
            () => ProbabilityHypothesis.AtLeast(p0, 0.01),
            () => ProbabilityHypothesis.AtMost(p0, 0.01),
        })
        {
            create.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(p0))
                .WithMessage("p0 must lie strictly between 0 and 1.*");
        }
    }

    [Theory(DisplayName = "A slack that is not positive and finite is rejected by name")]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void RejectsSlackOutOfRange(double slack)
    {
        Action create = () => ProbabilityHypothesis.AtLeast(0.5, slack);

        create.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(slack))
            .WithMessage("slack must be a finite number greater than 0.*");
    }

    [Theory(DisplayName = "A slack that leaves the open unit interval, or is lost to rounding, is rejected by name")]
    [InlineData(0.5, 0.5)]
    [InlineData(0.5, 0.6)]
    [InlineData(0.5, 1e-17)]
    public void RejectsSlackThatNamesNoAlternative(double bound, double slack)
    {
        foreach (Action create in new Action[]
        {
            () => ProbabilityHypothesis.AtLeast(bound, slack),
            () => ProbabilityHypothesis.AtMost(bound, slack),
        })
        {
            create.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(slack))
                .WithMessage("slack must move the bound to another probability strictly between 0 and 1.*");
        }
    }
}
