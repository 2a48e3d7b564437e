using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>Parts of statements on the command line.</summary>
public sealed class ItemPartTests
{
    private static IReadOnlyList<Claim> Claims => Catalogue.Paper.Claims;

    [Theory(DisplayName = "A part of a statement is selected in the usual spellings, in either version")]
    [InlineData("C.3 (2)", "C.3", "2")]
    [InlineData("C.3(2)", "C.3", "2")]
    [InlineData("Lemma C.3 (2)", "C.3", "2")]
    [InlineData("lemma C.3, part (2)", "C.3", "2")]
    [InlineData("C.3 part 2", "C.3", "2")]
    [InlineData("C.3 (ii)", "C.3", "2")]
    [InlineData("C.3 2", "C.3", "2")]
    [InlineData("C.3, 2", "C.3", "2")]
    [InlineData("C.3.2", "C.3", "2")]
    [InlineData("Lemma C.2ii", "C.2", "ii")]
    [InlineData("Lemma B.3 (4)", "C.3", "4")]
    [InlineData("Theorem C.3 (1)", "C.3", "1")]
    [InlineData("C.2 (i)", "C.2", "i")]
    [InlineData("Lemma C.2 (ii)", "C.2", "ii")]
    [InlineData("B.2 (II)", "C.2", "ii")]
    [InlineData("extended Lemma B.2 (i)", "C.2", "i")]
    [InlineData("Lemma B.2 (i) of the extended version", "C.2", "i")]
    public void Spellings(string name, string statement, string number)
    {
        ItemPart part = Of(statement).Parts.Single(p => string.Equals(p.Number, number, StringComparison.Ordinal));
        Selected(name).Should().Equal(Claims.Where(c => Profile.Deep.Includes(c.Profile) && IsAbout(c, part))).And.NotBeEmpty();
        ClaimSelection.Meaning(Claims, name).Explanation().Should().StartWith($"'{name}' is part ({number}) of lemma ").And.Contain($": {part.What}");
    }

    [Theory(DisplayName = "Every claim of a statement with parts is about some part, and every beginning of ids selects some claim")]
    [InlineData("C.2")]
    [InlineData("C.3")]
    public void PartsAreAll(string statement)
    {
        IReadOnlyList<ItemPart> parts = Of(statement).Parts;
        Claim[] claims = [.. Claims.Where(c => string.Equals(c.Statement.Id, statement, StringComparison.Ordinal))];

        claims.Should().OnlyContain(c => parts.Any(part => IsAbout(c, part)));
        parts.SelectMany(part => part.Beginnings).Should().OnlyContain(beginning => claims.Any(c => IsAbout(c, beginning)));
    }

    [Fact(DisplayName = "A claim of Lemma C.3 names the parts that select it, and no others")]
    public void SentencesNameTheirParts()
    {
        foreach (Claim claim in Claims.Where(c => c is { Statement.Id: "C.3", IsSelfCheck: false }))
        {
            using Case atClaim = Case.Of(claim.Id);
            Of("C.3").Parts.Where(part => IsAbout(claim, part)).Should().NotBeEmpty().And.Equal(Of("C.3").Parts.Where(part => claim.Text.Contains($"({part.Number})", StringComparison.Ordinal)));
        }
    }

    [Fact(DisplayName = "Lemma 4.3 of the extended version has the four parts of Lemma C.3 in two")]
    public void Lemma43()
    {
        Selected("Lemma 4.3 (1)").Should().BeEquivalentTo(Selected("C.3 (1)").Concat(Selected("C.3 (2)")));
        Selected("4.3 (2)").Should().BeEquivalentTo(Selected("C.3 (3)").Concat(Selected("C.3 (4)")));
    }

    [Theory(DisplayName = "A part that no claim tells apart means the whole, and list and verify say so")]
    [InlineData("Lemma 3.5 (2)", "Lemma 3.5", "3.5")]
    [InlineData("Figure 2(b)", "Figure 2", "Fig.2")]
    [InlineData("Figure 2b", "Figure 2", "Fig.2")]
    [InlineData("Corollary B.3 (1)", "corollary B.3 of the workshop version", "B/B.3")]
    public void Untold(string name, string whole, string beginning)
    {
        string line = $"'{name}': no claim tells apart the parts of {whole}; the claims are those of the whole.";
        Claim coin = SampleClaims.Sampled(beginning + "/coin", "S.1", _ => new TrialOutcome(true, 0), Verdict.Supported);

        Selected(name).Should().Equal(Selected(beginning));
        Invocation.Of(["list", name]).Output.Should().Contain($"\n{line}\n");
        Invocation.Of(["verify", name], [coin]).Error.Split('\n')[0].Should().Be(line);
    }

    [Theory(DisplayName = "A part of Condition 3.1 is that condition")]
    [InlineData("Condition 3.1 (A4)", "A4")]
    [InlineData("Condition 3.1A(5)", "A5")]
    [InlineData("Condition 3.1 A5", "A5")]
    [InlineData("Condition 3.1 (2)", "A2")]
    [InlineData("condition 1 (A6)", "A6")]
    public void Conditions(string name, string number) =>
        ClaimSelection.Meaning(Claims, name).Items.Should().ContainSingle().Which.Item.Should().Match<NumberedItem>(item => item.Kind == ItemKind.Condition && item.Workshop == number);

    [Fact(DisplayName = "A part that a statement with parts does not have is refused, with one that it has")]
    public void NoSuchPart() => Invocation.Of(["list", "Lemma C.3 (7)"]).ShouldBeRefused("No claim, statement or item is called 'Lemma C.3 (7)'. Did you mean lemma C.3 (*)? *");

    private static NumberedItem Of(string statement) => NumberedItems.All.Single(item => item.Kind == ItemKind.Lemma && string.Equals(item.Workshop, statement, StringComparison.Ordinal));

    private static bool IsAbout(Claim claim, ItemPart part) => part.Beginnings.Any(beginning => IsAbout(claim, beginning));

    private static bool IsAbout(Claim claim, string beginning) => string.Equals(claim.Id, beginning, StringComparison.Ordinal) || claim.Id.StartsWith(beginning + "/", StringComparison.Ordinal);

    private static IReadOnlyList<Claim> Selected(string name) => ClaimSelection.Of(Claims, [name], Profile.Deep);
}
