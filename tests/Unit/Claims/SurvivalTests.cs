using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Cli;
using LabelNoise.Tests.Unit.Cli.Census;

namespace LabelNoise.Tests.Unit.Claims;

public sealed class SurvivalTests
{
    public static TheoryData<Verdict?, Survival, string> Arms => new()
    {
        { Verdict.Supported, Survival.Supported, "supported" },
        { Verdict.Refuted, Survival.Refuted, "refuted" },
        { Verdict.Inconclusive, Survival.Inconclusive, "inconclusive" },
        { null, Survival.ConditionsNotMet, "conditions not met" },
    };

    [Theory(DisplayName = "A survey reports what the check found, and its table says so")]
    [MemberData(nameof(Arms))]
    public void OfVerdict(Verdict? found, Survival expected, string word)
    {
        Claim claim = ScriptedClaim.Of("S.1/scripted", _ => found ?? Verdict.Supported);
        SurveyEntry entry = new(claim, found is null ? null : claim.Decide(new SuiteOptions()));

        entry.Survival.Should().Be(expected);
        SurveyTable.Of(new Survey("mine", [entry])).Should().Be($"""
            | statement | check | setting | the paper's rule | mine | n | evidence |
            | --- | --- | --- | --- | --- | --- | --- |
            | Lemma S.1 | script | a script | supported | {word} | {(found is null ? string.Empty : FormattableString.Invariant($"{entry.Result!.Trials}"))} | {(found is null ? string.Empty : FormattableString.Invariant($"{entry.Result!.LogEvidence:F2}"))} |

            """.ReplaceLineEndings("\n"));
    }

    [Theory(DisplayName = "A computed claim that holds is supported, one that does not is refuted, and one that the bounds do not decide is inconclusive")]
    [InlineData(true, Verdict.Supported)]
    [InlineData(false, Verdict.Refuted)]
    [InlineData(null, Verdict.Inconclusive)]
    public void Computed(bool? holds, Verdict expected)
    {
        ExactClaim claim = new()
        {
            Id = "S.1/exact",
            Check = "arithmetic",
            Statement = SampleClaims.Statement("S.1"),
            Reading = Reading.AsPrinted,
            Text = "one is one",
            Setting = "exact",
            Expected = Verdict.Supported,
            Inequality = "1 = 1",
            Evaluate = () => new ExactOutcome(holds, 1, "1"),
        };
        ClaimResult result = claim.Decide(new SuiteOptions());

        result.Verdict.Should().Be(expected);
        result.AsExpected.Should().Be(holds == true);
    }

    [Theory(DisplayName = "The evidence shown is that for the verdict, and the larger while there is none")]
    [InlineData(Verdict.Refuted, 3, 7, 3)]
    [InlineData(Verdict.Supported, 7, 3, 3)]
    [InlineData(Verdict.Inconclusive, 7, 3, 7)]
    [InlineData(Verdict.Inconclusive, 3, 7, 7)]
    public void EvidenceShown(Verdict verdict, double logRefutation, double logSupport, double expected) =>
        Evidence.For(verdict, logRefutation, logSupport).Should().Be(expected);

    [Theory(DisplayName = "The sentence of a claim begins with what is expected of it, of which reading, and under what")]
    [InlineData(Verdict.Refuted, Reading.Control, ", control refuted", " with a bent coin")]
    [InlineData(Verdict.Refuted, Reading.Dropped, " fails", " with a bent coin")]
    [InlineData(Verdict.Refuted, Reading.AsPrinted, " fails as printed", ", with a bent coin")]
    [InlineData(Verdict.Supported, Reading.Control, ", control holds", " with a bent coin")]
    [InlineData(Verdict.Supported, Reading.Dropped, " holds", " with a bent coin")]
    [InlineData(Verdict.Supported, Reading.AsPrinted, " holds as printed", ", with a bent coin")]
    [InlineData(Verdict.Supported, Reading.Amended, " holds, amended", ", with a bent coin")]
    [InlineData(Verdict.Refuted, Reading.Amended, " fails, amended", ", with a bent coin")]
    public void Sentence(Verdict expected, Reading reading, string head, string under)
    {
        string title = SampleClaims.Statement("S.1").Title;
        Coin(expected, reading).Sentence.Should().Be($"{title}{head}: a coin shows heads [one coin; Pr ≥ 0.5, p₁ 0.4]");
        Coin(expected, reading, "with a bent coin").Sentence.Should().Be($"{title}{head}{under}: a coin shows heads [one coin; Pr ≥ 0.5, p₁ 0.4]");
    }

    [Fact(DisplayName = "A claim in full has what is dropped or broken, and what its words stand for; its sentence has the numbers that tell it apart")]
    public void Assertion()
    {
        ProbabilityClaim coin = Coin(Verdict.Supported, Reading.Amended, "with a bent coin", "heads is the side with the head", "n = 1");
        coin.Assertion.Should().Be("a coin shows heads, with a bent coin; heads is the side with the head");
        coin.Sentence.Should().EndWith(": a coin shows heads [n = 1; Pr ≥ 0.5, p₁ 0.4]");
        Coin(Verdict.Supported, Reading.Amended).Assertion.Should().Be("a coin shows heads");
    }

    [Theory(DisplayName = "A run includes the claims of its own profile, and a deep run the quick ones too")]
    [InlineData(Profile.Quick, Profile.Quick, true)]
    [InlineData(Profile.Quick, Profile.Deep, false)]
    [InlineData(Profile.Quick, Profile.Literal, false)]
    [InlineData(Profile.Deep, Profile.Quick, true)]
    [InlineData(Profile.Deep, Profile.Deep, true)]
    [InlineData(Profile.Deep, Profile.Literal, false)]
    [InlineData(Profile.Literal, Profile.Quick, false)]
    [InlineData(Profile.Literal, Profile.Deep, false)]
    [InlineData(Profile.Literal, Profile.Literal, true)]
    public void Includes(Profile run, Profile claim, bool expected) => run.Includes(claim).Should().Be(expected);

    [Fact(DisplayName = "The identifier of a setting ends in its own law of inputs")]
    public void InputsInIdentifiers()
    {
        PhaseOneSetting online = new(64, 7, 1, InputLaw.Online);

        online.Id.Should().Be("m=64/d=7/eta-m=1/online");
        (online with { Inputs = InputLaw.TrainingSet(50) }).Id.Should().Be("m=64/d=7/eta-m=1/n=50");
        (online with { Inputs = InputLaw.HeavyTailed(2.5) }).Id.Should().Be("m=64/d=7/eta-m=1/t=2.5");
    }

    [Fact(DisplayName = "The slack of a claim is that of its hypothesis, in its unit; a claim without a hypothesis of that kind has none")]
    public void Slack()
    {
        MeanClaim mean = new()
        {
            Id = "S.1/mean",
            Check = "coin",
            Statement = SampleClaims.Statement("S.1"),
            Reading = Reading.Amended,
            Text = "a coin shows heads",
            Setting = "one coin",
            Expected = Verdict.Supported,
            Mean = new MeanHypothesis(0.5, 2, 0.125),
            Observation = Trial.OneByOne(_ => 1.0),
        };

        Coin(Verdict.Supported, Reading.Amended).Slack.Should().Be(0.1);
        mean.Slack.Should().Be(0.125);
        ScriptedClaim.Of("S.1/scripted").Slack.Should().BeNull();
    }

    private static ProbabilityClaim Coin(Verdict expected, Reading reading, string under = "", string precisely = "", string? numbers = null) => new()
    {
        Id = "S.1/coin",
        Check = "coin",
        Statement = SampleClaims.Statement("S.1"),
        Reading = reading,
        Text = "a coin shows heads",
        Under = under,
        Precisely = precisely,
        Setting = "one coin",
        Numbers = numbers,
        Expected = expected,
        Probability = ProbabilityHypothesis.AtLeast(0.5, 0.1),
        Trial = Trial.OneByOne(_ => new TrialOutcome(true, 0)),
    };
}
