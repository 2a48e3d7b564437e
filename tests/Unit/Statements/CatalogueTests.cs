using LabelNoise.Statements;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statements;

public sealed class CatalogueTests
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

    [Fact(DisplayName = "Each of the seven statements has claims, all listed statements and no others")]
    public void StatementsAreComplete()
    {
        Catalogue.Statements.Select(s => s.Id).Should().Equal("C.1", "C.2", "C.3", "C.4", "3.3", "3.4", "3.5");
        Claims.Select(c => c.Statement).Distinct().Should().Equal(Catalogue.Statements);
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

    [Fact(DisplayName = "Every sentence names its statement first, then its reading, and its numbers last, and says so when the claim is refuted")]
    public void SentencesHaveOneForm()
    {
        foreach (Claim claim in Claims)
        {
            using Case atClaim = Case.Of(claim);
            claim.Sentence.Should().StartWith(claim.Statement.Title + " · ").And.EndWith($"[{claim.Setting}{(claim.LedgerEntry.Sampled ? $"; {claim.Hypothesis}" : string.Empty)}]");
            string reading = (claim.Reading, claim.Expected) switch
            {
                (Reading.AsPrinted, Verdict.Supported) => "as printed: ",
                (Reading.AsPrinted, Verdict.Refuted) => "as printed, refuted: ",
                (Reading.Amended, Verdict.Supported) => "as amended: ",
                (Reading.Dropped, Verdict.Supported) => "with a condition dropped: ",
                (Reading.Dropped, Verdict.Refuted) => "with a condition dropped, refuted: ",
                (Reading.Control, Verdict.Refuted) => "control, refuted as it must be: ",
                _ => "a reading and a verdict that no claim should have: ",
            };
            claim.Sentence.Should().StartWith($"{claim.Statement.Title} · {reading}{claim.Text} [");
        }
    }

    [Fact(DisplayName = "Every claim of a probability or a mean prints, wherever it prints its sentence or its hypothesis, both the bound and what its support certifies, and no text says what a budget reaches")]
    public void WhatSupportCertifiesIsPrinted()
    {
        foreach (ProbabilityClaim claim in Claims.OfType<ProbabilityClaim>())
        {
            using Case atClaim = Case.Of(claim);
            claim.Sentence.Should().Contain(FormattableString.Invariant($" {claim.Probability.Bound:G10} (p₁ = {claim.Probability.Alternative:G10})")).And.Contain(claim.Hypothesis);
        }
        foreach (MeanClaim claim in Claims.OfType<MeanClaim>())
        {
            using Case atClaim = Case.Of(claim);
            claim.Sentence.Should().Contain(FormattableString.Invariant($" {claim.Mean.Bound:G10} (μ₁ = {claim.Mean.Alternative:G10}, ")).And.Contain(claim.Hypothesis);
        }
        foreach (string text in Claims.Select(c => c.Text).Concat(Catalogue.Statements.SelectMany(s => new[] { s.Says, s.Amendment, s.HowChecked })))
            text.Should().NotContainAny("budget reaches", "did reach");
    }

    [Fact(DisplayName = "An unknown identifier is refused with an example of a known one")]
    public void UnknownIdentifierIsRefused()
    {
        Action find = () => Catalogue.Paper.Find("C.9/nothing");
        find.Should().Throw<ArgumentException>().WithParameterName("id").WithMessage("*'C.9/nothing'*C.1/*");
    }
}
