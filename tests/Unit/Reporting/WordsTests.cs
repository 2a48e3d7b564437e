using LabelNoise.Claims;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Reporting;

public sealed class WordsTests
{
    [Theory(DisplayName = "Each verdict has its word")]
    [InlineData(Verdict.Supported, "supported")]
    [InlineData(Verdict.Refuted, "refuted")]
    [InlineData(Verdict.Inconclusive, "inconclusive")]
    public void OfVerdict(Verdict verdict, string word) => Words.Of(verdict).Should().Be(word);

    [Theory(DisplayName = "Each survival has its word")]
    [InlineData(Survival.Supported, "supported")]
    [InlineData(Survival.Refuted, "refuted")]
    [InlineData(Survival.Inconclusive, "inconclusive")]
    [InlineData(Survival.ConditionsNotMet, "conditions not met")]
    public void OfSurvival(Survival survival, string word) => Words.Of(survival).Should().Be(word);

    [Theory(DisplayName = "Each reading has its word")]
    [InlineData(Reading.AsPrinted, "as printed")]
    [InlineData(Reading.Amended, "amended")]
    [InlineData(Reading.Control, "control")]
    [InlineData(Reading.Dropped, "dropped")]
    public void OfReading(Reading reading, string word) => Words.Of(reading).Should().Be(word);

    [Theory(DisplayName = "Each profile has its word")]
    [InlineData(Profile.Quick, "quick")]
    [InlineData(Profile.Deep, "deep")]
    [InlineData(Profile.Literal, "literal")]
    public void OfProfile(Profile profile, string word) => Words.Of(profile).Should().Be(word);

    [Fact(DisplayName = "What has no name has no word: it is refused, not answered with another's")]
    public void Unnamed()
    {
        Action verdict = () => Words.Of((Verdict)9);
        Action survival = () => Words.Of((Survival)9);
        Action reading = () => Words.Of((Reading)9);
        Action profile = () => Words.Of((Profile)9);

        verdict.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("verdict").WithMessage("verdict must be one of the named verdicts.*9*");
        survival.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("survival").WithMessage("survival must be one of the named survivals.*9*");
        reading.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("reading").WithMessage("reading must be one of the named readings.*9*");
        profile.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("profile").WithMessage("profile must be one of the named profiles.*9*");
    }
}
