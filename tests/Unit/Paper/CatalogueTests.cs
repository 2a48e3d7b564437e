using System.Text.RegularExpressions;
using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Architecture;

namespace LabelNoise.Tests.Unit.Paper;

public sealed partial class CatalogueTests
{
    private static IReadOnlyList<Claim> Claims => Catalogue.Paper.Claims;

    [Fact(DisplayName = "No two claims share an identifier or a sentence")]
    public void IdentifiersAndSentencesAreUnique()
    {
        Claims.Select(c => c.Id).Should().OnlyHaveUniqueItems();
        Claims.Where(c => c.Profile == Profile.Quick).Select(c => c.Sentence).Should().OnlyHaveUniqueItems();
    }

    [Fact(DisplayName = "Every claim's identifier starts with its statement's")]
    public void IdentifiersStartWithTheStatement() =>
        Claims.Should().OnlyContain(c => c.Id.StartsWith(c.Statement.Id + "/", StringComparison.Ordinal));

    [Fact(DisplayName = "Every statement of the list has claims, and no other has")]
    public void StatementsAreComplete() => Claims.Select(c => c.Statement).Distinct().Should().Equal(Catalogue.Statements);

    [Fact(DisplayName = "Every statement has a test method for each kind of its claims of the quick profile, in tests/Lemmas or tests/Theorems, and for no other")]
    public void EveryKindHasATest()
    {
        IEnumerable<string> tested =
            from file in Solution.Sources("tests/Lemmas").Concat(Solution.Sources("tests/Theorems"))
            from Match attribute in ClaimsAttribute().Matches(file.Text)
            select $"{attribute.Groups["statement"].Value} {attribute.Groups["kind"].Value}";

        tested.Should().BeEquivalentTo(Catalogue.Paper.In(Profile.Quick).Select(c => $"{c.Statement.Id} {c.Kind}").Distinct(StringComparer.Ordinal));
    }

    [Fact(DisplayName = "Every amended claim about a rule says at which problem the rule runs, so that a survey can choose among them")]
    public void AmendedClaimsHaveAProblem() => Claims.Where(c => c is { Reading: Reading.Amended, Rule: not null, Profile: Profile.Quick }).Should().OnlyContain(c => c.Problem != null);

    [Fact(DisplayName = "No claim expects to be inconclusive")]
    public void NothingIsExpectedToBeInconclusive() => Claims.Should().NotContain(c => c.Expected == Verdict.Inconclusive);

    [Fact(DisplayName = "Every check that supports a claim also refutes one, by a broken dynamics or by a false reading")]
    public void EveryCheckCanFail()
    {
        foreach (IGrouping<(string, string), Claim> check in Claims.GroupBy(c => (c.Statement.Id, c.Check)).Where(g => g.Any(c => c.Expected == Verdict.Supported)))
        {
            using Case atCheck = Case.Of(check.Key);
            check.Should().Contain(c => c.Expected == Verdict.Refuted);
        }
    }

    [Fact(DisplayName = "Every statement has a control")]
    public void EveryStatementHasAControl() =>
        Catalogue.Statements.Should().OnlyContain(s => Claims.Any(c => c.Statement == s && c.Reading == Reading.Control));

    [Fact(DisplayName = "Every control is expected to be refuted, every amended claim to be supported")]
    public void ReadingsDecideTheExpectedVerdict()
    {
        Claims.Where(c => c.Reading == Reading.Control).Should().OnlyContain(c => c.Expected == Verdict.Refuted);
        Claims.Where(c => c.Reading == Reading.Amended).Should().OnlyContain(c => c.Expected == Verdict.Supported);
    }

    [Fact(DisplayName = "The error rates of all claims sum to at most the published familywise rate of 10⁻⁴")]
    public void LedgerStaysWithinThePublishedRate()
    {
        Catalogue.Paper.Ledger.Entries.Should().HaveCount(Claims.Count);
        Catalogue.Paper.Ledger.FamilywiseAlpha.Should().BeGreaterThan(0).And.BeLessThanOrEqualTo(1e-4);
    }

    [Fact(DisplayName = "Every sentence begins with its statement's title and one verdict word, and ends with its numbers")]
    public void SentencesHaveOneForm()
    {
        foreach (Claim claim in Claims)
        {
            using Case atClaim = Case.Of(claim);
            string head = (claim.IsSelfCheck, claim.Reading, claim.Expected) switch
            {
                (true, _, Verdict.Supported) => ", self-check holds",
                (true, _, Verdict.Refuted) => ", self-check refuted",
                (_, Reading.AsPrinted, Verdict.Supported) => " holds as printed",
                (_, Reading.AsPrinted, Verdict.Refuted) => " fails as printed",
                (_, Reading.Amended, Verdict.Supported) => " holds, amended",
                (_, Reading.Dropped, Verdict.Supported) => " holds " + claim.Under,
                (_, Reading.Dropped, Verdict.Refuted) => " fails " + claim.Under,
                (_, Reading.Control, Verdict.Refuted) => ", control refuted",
                _ => "a reading and a verdict that no claim should have",
            };
            claim.Sentence.Should().StartWith(claim.Statement.Title + head).And.Contain($": {claim.Text} [").And.EndWith("]");
            VerdictWords().Count(claim.Sentence).Should().Be(1);
            if (claim.Reading == Reading.Dropped)
                claim.Under.Should().NotBeEmpty("a claim that drops a condition names it");
        }

        Claims.Select(c => c.Sentence).Should().OnlyHaveUniqueItems();
    }

    [Fact(DisplayName = "No sentence is longer than 250 characters, and half of those of the quick profile are no longer than 160")]
    public void SentencesAreShort()
    {
        int[] quick = [.. Claims.Where(c => c.Profile == Profile.Quick).Select(c => c.Sentence.Length).Order()];
        quick[quick.Length / 2].Should().BeLessThanOrEqualTo(160);
        Claims.Should().OnlyContain(c => c.Sentence.Length <= 250);
    }

    [Fact(DisplayName = "Every claim of a probability or a mean prints its bound and what its support certifies, to four digits in its sentence")]
    public void WhatSupportCertifiesIsPrinted()
    {
        foreach (ProbabilityClaim claim in Claims.OfType<ProbabilityClaim>())
        {
            using Case atClaim = Case.Of(claim);
            claim.Hypothesis.Should().Contain(FormattableString.Invariant($" {claim.Probability.Bound:G10} (p₁ = {claim.Probability.Alternative:G10})"));
            claim.Sentence.Should().EndWith(FormattableString.Invariant($" {claim.Probability.Bound:G4}, p₁ {claim.Probability.Alternative:G4}]"));
        }
        foreach (MeanClaim claim in Claims.OfType<MeanClaim>())
        {
            using Case atClaim = Case.Of(claim);
            claim.Hypothesis.Should().Contain(FormattableString.Invariant($" {claim.Mean.Bound:G10} (μ₁ = {claim.Mean.Alternative:G10}, "));
            claim.Sentence.Should().EndWith(claim.Mean.Slack > 0
                ? FormattableString.Invariant($" {claim.Mean.Bound:G4}, μ₁ {claim.Mean.Alternative:G4}]")
                : FormattableString.Invariant($" {claim.Mean.Bound:G4}]"));
        }
    }

    [Fact(DisplayName = "No text says what a budget reaches")]
    public void TextsSayNothingOfBudgets()
    {
        foreach (string text in Claims.Select(c => c.Assertion).Concat(Catalogue.Statements.SelectMany(s => new[] { s.Says, s.Amendment, s.HowChecked })))
            text.Should().NotContainAny("budget reaches", "did reach");
    }

    [Fact(DisplayName = "An unknown identifier is refused with an example of a known one")]
    public void UnknownIdentifierIsRefused()
    {
        Action find = () => Catalogue.Paper.Find("C.9/nothing");
        find.Should().Throw<ArgumentException>().WithParameterName("id").WithMessage($"*'C.9/nothing'*'{Claims[0].Id}'*");
    }

    [GeneratedRegex(@"\b(holds|fails|refuted)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VerdictWords();

    [GeneratedRegex(@"\[Claims\(""(?<statement>[^""]+)"", Kind = ClaimKind\.(?<kind>\w+)\)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClaimsAttribute();
}
