using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Reporting;

public sealed class WordsTests
{
    [Fact(DisplayName = "A claim about the code has no reading of the paper")]
    public void SelfChecksHaveNoReading() => Catalogue.Paper.Claims.Should().OnlyContain(claim =>
        string.Equals(Words.ReadingOf(claim), claim.IsSelfCheck ? "self-check" : Words.Of(claim.Reading), StringComparison.Ordinal));

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

    [Fact(DisplayName = "Each kind of numbered item and each standing has its word")]
    public void OfItems()
    {
        Enum.GetValues<ItemKind>().Select(Words.Of).Should().Equal("condition", "definition", "lemma", "corollary", "theorem", "equation", "figure", "table", "algorithm", "footnote");
        Enum.GetValues<Standing>().Select(Words.Of).Should().Equal("not checked", "definition", "misprint", "gap", "false", "out of reach");
    }

    [Fact(DisplayName = "A value without a name has no word and is refused")]
    public void Unnamed()
    {
        Action verdict = () => Words.Of((Verdict)9);
        Action survival = () => Words.Of((Survival)9);
        Action reading = () => Words.Of((Reading)9);
        Action profile = () => Words.Of((Profile)9);
        Action kind = () => Words.Of((ItemKind)99);
        Action standing = () => Words.Of((Standing)9);

        verdict.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("verdict").WithMessage("verdict must be one of the named verdicts.*9*");
        survival.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("survival").WithMessage("survival must be one of the named survivals.*9*");
        reading.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("reading").WithMessage("reading must be one of the named readings.*9*");
        kind.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("kind").WithMessage("kind must be one of the named kinds.*99*");
        standing.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("standing").WithMessage("standing must be one of the named standings.*9*");
        profile.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("profile").WithMessage("profile must be one of the named profiles.*9*");
    }
}
