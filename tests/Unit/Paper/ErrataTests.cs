using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Tests.Unit.Docs;

namespace LabelNoise.Tests.Unit.Paper;

/// <summary>The errata as data.</summary>
public sealed class ErrataTests
{
    private static IEnumerable<Erratum> All => ErrataSection.All.SelectMany(s => s.Errata);

    [Fact(DisplayName = "Each statement of the catalogue has its part of the errata, once")]
    public void EveryStatementHasAPart()
    {
        ErrataSection.All.Where(s => s.Statement is not null).Select(s => s.Statement).Should().BeEquivalentTo(Catalogue.Statements);
        Catalogue.Items.Should().OnlyContain(item => ErrataSection.All.Single(s => s.Statement == item.Statement).Errata == item.Errata && item.Errata.Count > 0);
    }

    [Fact(DisplayName = "A line of an entry has at most 300 characters, and ends a sentence or a command")]
    public void LinesAreShort()
    {
        foreach (Erratum erratum in All)
        {
            using Case atErratum = Case.Of(erratum.Title);
            string[] lines = [erratum.Fails, erratum.Check, .. erratum.WithFootnote3 is { } line ? [line] : Array.Empty<string>(), erratum.Instead, erratum.Survives];

            lines.Append(erratum.Place).Should().OnlyContain(line => line.Length > 0 && line.Length <= Erratum.LongestLine);
            lines.Should().OnlyContain(line => line.EndsWith('.') || line.EndsWith('`'));
        }
    }

    [Fact(DisplayName = "The part of each lemma and of Theorem C.4 says what footnote 3's constant makes of it")]
    public void Footnote3() => ErrataSection.All.Where(s => s.Statement?.Id is "C.1" or "C.2" or "C.3" or "C.4" or "3.3" or "3.4" or "3.5")
        .Should().HaveCount(7).And.OnlyContain(s => s.Errata.Any(e => e.WithFootnote3 != null));

    [Fact(DisplayName = "A line on footnote 3's constant names a command that shows it")]
    public void Footnote3IsShown() => All.Select(e => e.WithFootnote3).OfType<string>().Should().OnlyContain(line => line.Contains("`verify ", StringComparison.Ordinal) || line.Contains("`conditions ", StringComparison.Ordinal));

    [Fact(DisplayName = "No two entries of a part have the same title")]
    public void TitlesDiffer() => ErrataSection.All.Should().OnlyContain(s => s.Errata.Select(e => e.Title).Distinct(StringComparer.Ordinal).Count() == s.Errata.Count);

    [Fact(DisplayName = "An entry has a place in one version, and says where the other lacks it")]
    public void Places()
    {
        All.Should().NotContain(e => e.Workshop == "–" && e.Extended == "–");
        SharpnessAware.Errata[0].Place.Should().Be("Figure 4, Section 5 of the extended version only");
        LemmaC1.Errata[0].Place.Should().Be("Lemma C.1, (21); extended version: Lemma B.1, (22)");
        (LemmaC1.Errata[0] with { Extended = "–" }).Place.Should().Be("Lemma C.1, (21); not in the extended version");
    }

    [Fact(DisplayName = "The sections of docs/derivations.md are those that entries link to")]
    public void DerivationsExist()
    {
        string[] headings = [.. Document.Read("docs/derivations.md").Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line["## ".Length..])];

        All.Select(e => e.Derivation).OfType<string>().Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(headings);
    }

    [Fact(DisplayName = "A misprint has a place, what is printed and something else in its stead")]
    public void MisprintsDiffer() => Misprints.All.Should().OnlyContain(m => m.Workshop.Length > 0 && m.Extended.Length > 0 && m.Printed.Length > 0 && !string.Equals(m.Printed, m.Correct, StringComparison.Ordinal));

    [Theory(DisplayName = "The anchor of a heading is what a renderer of markdown makes of it")]
    [InlineData("Lemma C.3 (2)", "lemma-c3-2")]
    [InlineData("Phase II under label noise", "phase-ii-under-label-noise")]
    public void Anchors(string heading, string anchor) => MarkdownLink.Anchor(heading).Should().Be(anchor);
}
