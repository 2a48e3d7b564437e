using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Docs;

namespace LabelNoise.Tests.Unit.Paper;

/// <summary>The list of numbered items against the numbers that the two versions of the paper print.</summary>
public sealed class NumberedItemsTests
{
    /// <summary>The workshop version's numbers in the order of its pages, all five footnotes among them.</summary>
    private static readonly (ItemKind Kind, string Numbers)[] Workshop =
    [
        (ItemKind.Footnote, "1"), (ItemKind.Equation, "1 2 3 4"), (ItemKind.Condition, "3.1 A1 A2 A3 A4 A5 A6"), (ItemKind.Footnote, "2 3"), (ItemKind.Figure, "1"),
        (ItemKind.Definition, "3.1"), (ItemKind.Theorem, "3.2"), (ItemKind.Equation, "5 6"), (ItemKind.Lemma, "3.3"), (ItemKind.Equation, "7"), (ItemKind.Footnote, "4"),
        (ItemKind.Lemma, "3.4"), (ItemKind.Equation, "8"), (ItemKind.Lemma, "3.5"), (ItemKind.Equation, "9"),
        (ItemKind.Footnote, "5"), (ItemKind.Definition, "B.1"), (ItemKind.Lemma, "B.2"), (ItemKind.Corollary, "B.3"), (ItemKind.Lemma, "B.4"), (ItemKind.Equation, "10"),
        (ItemKind.Lemma, "B.5"), (ItemKind.Equation, "11"), (ItemKind.Lemma, "B.6"), (ItemKind.Equation, "12"),
        (ItemKind.Equation, "13 14 15 16"), (ItemKind.Lemma, "C.1"), (ItemKind.Equation, "17 18 19 20 21"),
        (ItemKind.Lemma, "C.2"), (ItemKind.Equation, "22 23 24 25 26 27 28 29 30 31 32"),
        (ItemKind.Equation, "33 34 35 36 37 38 39 40 41"), (ItemKind.Lemma, "C.3"), (ItemKind.Equation, "42 43 44"), (ItemKind.Theorem, "C.4"), (ItemKind.Equation, "45 46"),
        (ItemKind.Equation, "47 48 49 50 51 52 53 54 55"), (ItemKind.Lemma, "D.1"), (ItemKind.Equation, "56 57"),
        (ItemKind.Lemma, "D.2"), (ItemKind.Equation, "58 59 60 61 62 63 64 65 66 67 68 69 70"), (ItemKind.Figure, "2"),
    ];

    /// <summary>The extended version's numbers in the order of its pages. The text at hand has lost the tags 26, 38 and 67, which the tags beside them imply, and the figures' places. Its four footnotes are the text's 111, 222, 333 and 444.</summary>
    private static readonly (ItemKind Kind, string Numbers)[] Extended =
    [
        (ItemKind.Figure, "1"), (ItemKind.Footnote, "1"), (ItemKind.Table, "1"), (ItemKind.Algorithm, "1"), (ItemKind.Equation, "1 2 3 4 5"), (ItemKind.Footnote, "2"), (ItemKind.Condition, "1 A1 A2 A3 A4 A5 A6"), (ItemKind.Footnote, "3"),
        (ItemKind.Definition, "4.1"), (ItemKind.Theorem, "4.2"), (ItemKind.Lemma, "4.3"), (ItemKind.Equation, "6 7"), (ItemKind.Lemma, "4.4"), (ItemKind.Footnote, "4"), (ItemKind.Equation, "8"),
        (ItemKind.Lemma, "4.5"), (ItemKind.Equation, "9"), (ItemKind.Lemma, "4.6"), (ItemKind.Equation, "10"), (ItemKind.Figure, "2 3 4 5"),
        (ItemKind.Definition, "A.1"), (ItemKind.Lemma, "A.2"), (ItemKind.Corollary, "A.3"), (ItemKind.Lemma, "A.4"), (ItemKind.Equation, "11"),
        (ItemKind.Lemma, "A.5"), (ItemKind.Equation, "12"), (ItemKind.Lemma, "A.6"), (ItemKind.Equation, "13"),
        (ItemKind.Equation, "14 15 16 17"), (ItemKind.Lemma, "B.1"), (ItemKind.Equation, "18 19 20 21 22"),
        (ItemKind.Lemma, "B.2"), (ItemKind.Equation, "23 24 25 26 27 28 29 30 31 32 33"),
        (ItemKind.Equation, "34 35 36 37 38 39 40 41 42"), (ItemKind.Lemma, "B.3"), (ItemKind.Equation, "43 44 45"), (ItemKind.Theorem, "B.4"), (ItemKind.Equation, "46 47"),
        (ItemKind.Algorithm, "2"), (ItemKind.Equation, "48 49 50 51 52"), (ItemKind.Lemma, "B.5"), (ItemKind.Equation, "53 54 55 56 57 58 59"),
        (ItemKind.Equation, "60 61 62 63 64 65 66 67"), (ItemKind.Lemma, "B.6"), (ItemKind.Equation, "68"), (ItemKind.Lemma, "B.7"), (ItemKind.Equation, "69 70 71 72 73 74 75 76"),
        (ItemKind.Equation, "77 78 79 80 81 82 83 84 85"), (ItemKind.Lemma, "C.1"), (ItemKind.Equation, "86 87"),
        (ItemKind.Lemma, "C.2"), (ItemKind.Equation, "88 89 90 91 92 93 94 95 96 97 98 99 100"), (ItemKind.Figure, "6"),
    ];

    [Fact(DisplayName = "Every number of the workshop version is covered exactly once, and none that it does not have")]
    public void WorkshopIsCovered() => Covered(item => item.Workshop).Should().BeEquivalentTo(Printed(Workshop));

    [Fact(DisplayName = "Every number of the extended version is covered exactly once, and none that it does not have")]
    public void ExtendedIsCovered() => Covered(item => item.Extended).Should().BeEquivalentTo(Printed(Extended));

    [Fact(DisplayName = "Equations are numbered without a gap, to (70) and to (100)")]
    public void EquationsHaveNoGap()
    {
        Printed(Workshop).Where(p => p.Kind == ItemKind.Equation).Select(p => p.Number).Should().Equal(Enumerable.Range(1, 70).Select(Text));
        Printed(Extended).Where(p => p.Kind == ItemKind.Equation).Select(p => p.Number).Should().Equal(Enumerable.Range(1, 100).Select(Text));
    }

    [Fact(DisplayName = "Footnotes are numbered without a gap, to 5 and to 4")]
    public void FootnotesHaveNoGap()
    {
        Printed(Workshop).Where(p => p.Kind == ItemKind.Footnote).Select(p => p.Number).Should().Equal(Enumerable.Range(1, 5).Select(Text));
        Printed(Extended).Where(p => p.Kind == ItemKind.Footnote).Select(p => p.Number).Should().Equal(Enumerable.Range(1, 4).Select(Text));
    }

    [Fact(DisplayName = "The extended version numbers an equation one higher from (5) on, thirty higher from (47) on")]
    public void EquationsCorrespond()
    {
        foreach (NumberedItem item in NumberedItems.All.Where(i => i is { Kind: ItemKind.Equation, Workshop.Length: > 0, Extended.Length: > 0 }))
        {
            using Case atItem = Case.Of(item);
            int[] workshop = [.. Numbers(item.Workshop).Select(Whole)];

            Numbers(item.Extended).Select(Whole).Should().Equal(workshop.Select(k => k + (k >= 47 ? 30 : k >= 5 ? 1 : k == 2 ? -1 : 0)));
        }
    }

    [Fact(DisplayName = "An item has either the verdict of a statement or a standing with a pointer")]
    public void EachHasOneVerdict()
    {
        NumberedItems.All.Select(i => i.Statement).OfType<Statement>().Distinct().Should().BeEquivalentTo(Catalogue.Statements.Where(s => s.Id is not "Phase.2"), "Phase II under label noise has no number");
        NumberedItems.All.Where(i => i.Statement is not null).Should().OnlyContain(i => i.Standing == Standing.NotChecked && i.Pointer.Length == 0);
        NumberedItems.All.Where(i => i.Statement is null && i.Standing is not (Standing.Definition or Standing.NotChecked)).Should().OnlyContain(i => i.Pointer.Length > 0);
        NumberedItems.All.Should().OnlyContain(i => i.What.Split(' ', StringSplitOptions.None).Length >= 2 && i.What.Split(' ', StringSplitOptions.None).Length <= 8);
    }

    [Fact(DisplayName = "An item points to a page or a command, whose claims exist, and to no code")]
    public void PointersNeedNoCode()
    {
        string[] pointers = [.. NumberedItems.All.Select(i => i.Pointer).Where(pointer => pointer.Length > 0)];
        string[] selected = [.. NumberedItems.All.Where(i => i.Pointer.Length > 0).SelectMany(i => i.Identifiers)];

        pointers.Should().OnlyContain(pointer => pointer.Length < 200 && (pointer.Contains(".md", StringComparison.Ordinal) || pointer.Contains('`', StringComparison.Ordinal)) && !pointer.Contains(".cs", StringComparison.Ordinal));
        selected.Should().HaveCountGreaterThan(4);
        selected.Should().OnlyContain(id => ClaimSelection.Of(Catalogue.Paper.Claims, new[] { id }, Profile.Quick, false).Count > 0);
    }

    [Theory(DisplayName = "Every statement, condition, figure, table and algorithm of a version stands in one of its sections, and no number twice")]
    [InlineData(true)]
    [InlineData(false)]
    public void SectionsHaveEveryItem(bool workshop)
    {
        PaperSection[] sections = [.. PaperSection.All.Where(s => s.InWorkshop == workshop)];
        (ItemKind Kind, string Number)[] numbered = [.. Printed(workshop ? Workshop : Extended).Where(p => p.Kind is not (ItemKind.Equation or ItemKind.Footnote) && !(p.Kind == ItemKind.Condition && p.Number[0] == 'A'))];
        string[] alone = [.. sections.SelectMany(s => s.Items).Where(item => !item.StartsWith("equation ", StringComparison.Ordinal))];

        sections.Select(s => s.Number).Should().OnlyHaveUniqueItems();
        alone.Should().BeEquivalentTo(numbered.Select(p => $"{Words.Of(p.Kind)} {p.Number}"));
    }

    [Fact(DisplayName = "A covered item without a verdict as printed says why, and no other does")]
    public void UndecidedOnesSayWhy() =>
        NumberedItems.All.Should().OnlyContain(i => (i.Undecided.Length > 0) == (i.Statement != null && i.Verdicts(Catalogue.Paper, Reading.AsPrinted).Count == 0));

    [Fact(DisplayName = "Every word that the legend explains stands in some row, and every word of a row is explained")]
    public void LegendIsThatOfTheRows()
    {
        string[] verdicts = [.. NumberedItems.All.Select(i => ItemsDocument.Cells(Catalogue.Paper, i)[^1])];
        string[] words = [.. verdicts.SelectMany(v => v.Replace(" (misprint in a display of its proof)", ", misprint", StringComparison.Ordinal).Replace(" (misprint)", ", misprint", StringComparison.Ordinal).Split(", ")).Select(part => part.Replace("as printed supported", "supported", StringComparison.Ordinal).Replace("as printed refuted", "refuted", StringComparison.Ordinal).Replace("as amended ", string.Empty, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

        words.Except(["supported", "refuted", "not checked"], StringComparer.Ordinal).Should().BeEquivalentTo(ItemsDocument.Meanings.Select(one => one.Verdict));
    }

    [Fact(DisplayName = "An item that is refuted for a slip alone is in the table of misprints, and whatever else of that table is refuted has an erratum")]
    public void SlipsAreMisprints()
    {
        NumberedItem[] refuted = [.. NumberedItems.All.Where(i => i.Workshop.Length > 0 && i.ClaimPrefix.Length > 0 && i.Verdicts(Catalogue.Paper, Reading.AsPrinted).Contains(Verdict.Refuted))];

        NumberedItems.All.Where(i => i.Slip.Length > 0).Should().BeSubsetOf(refuted).And.OnlyContain(i => IsMisprinted(i));
        refuted.Where(i => i.Slip.Length == 0 && IsMisprinted(i))
            .Should().OnlyContain(i => ErrataSection.All.SelectMany(section => section.Errata).Any(erratum => Names(erratum.Workshop, i)));
    }

    [Fact(DisplayName = "What an item is can be read without the row above")]
    public void RowsStandAlone() =>
        NumberedItems.All.Select(i => i.What).Should().NotContain(what => what.StartsWith("that ", StringComparison.Ordinal) || what.StartsWith("its ", StringComparison.Ordinal) || what.StartsWith("the same", StringComparison.Ordinal));

    [Fact(DisplayName = "README.md counts the equations with claims of their own, and those of them that hold as printed")]
    public void ReadmeCountsEquations()
    {
        NumberedItem[] equations = [.. NumberedItems.All.Where(i => i.Kind == ItemKind.Equation && i.ClaimPrefix.StartsWith("Eq/", StringComparison.Ordinal))];
        int hold = equations.Count(i => i.Verdicts(Catalogue.Paper, Reading.AsPrinted) is [Verdict.Supported]);

        Document.Read("README.md").Should().MatchRegex(FormattableString.Invariant($@"Of (the )?{equations.Length} equations [^|]*items\.md[^|]* {hold} hold as printed"));
    }

    [Fact(DisplayName = "A part of the errata to which an item points exists")]
    public void PointersToErrataExist()
    {
        string[] parts = [.. ErrataSection.All.Select(s => s.Title), "Misprints"];

        NumberedItems.All.Where(i => i.Pointer.Contains("errata.md, ", StringComparison.Ordinal))
            .Should().OnlyContain(i => parts.Contains(i.Pointer.Split("errata.md, ", StringSplitOptions.None)[1].Split(':')[0], StringComparer.Ordinal));
    }

    [Fact(DisplayName = "The verdict of a covered item is that of the claims about its statement")]
    public void VerdictsAreDerived()
    {
        NumberedItem item = NumberedItems.All.Single(i => i is { Kind: ItemKind.Theorem, Workshop: "C.4" });

        ItemsDocument.Cells(Catalogue.Paper, item).Should().Equal("theorem", "C.4", "B.4", item.What, "as printed refuted, as amended supported");
        ItemsDocument.Where(item).Should().Be("Theorem C.4");
    }

    /// <summary>Whether a place in the paper is that of an item of the workshop version: "(12)" for an equation, "Corollary B.3" otherwise.</summary>
    private static bool Names(string place, NumberedItem item) => Numbers(item.Workshop).Any(number =>
        place.Contains(item.Kind == ItemKind.Equation ? $"({number})" : $"{Words.Of(item.Kind)} {number}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the table of misprints has it, and not only what stands before or after it.</summary>
    private static bool IsMisprinted(NumberedItem item) => Misprints.All.Select(misprint => misprint.Workshop)
        .Any(place => !place.StartsWith("Before", StringComparison.Ordinal) && !place.Contains("fter ", StringComparison.Ordinal) && Names(place, item));

    private static IEnumerable<(ItemKind Kind, string Number)> Covered(Func<NumberedItem, string> version) => NumberedItems.All.SelectMany(item => Numbers(version(item)).Select(number => (item.Kind, number)));

    private static IEnumerable<(ItemKind Kind, string Number)> Printed(IEnumerable<(ItemKind Kind, string Numbers)> pages) => pages.SelectMany(p => p.Numbers.Split(' ').Select(number => (p.Kind, number)));

    /// <summary>None, one, or those from the first to the last of a run.</summary>
    private static IEnumerable<string> Numbers(string numbers)
    {
        if (numbers.Length == 0)
            return [];
        if (numbers.Split('–') is not [string first, string last])
            return [numbers];
        return Enumerable.Range(Whole(first), Whole(last) - Whole(first) + 1).Select(Text);
    }

    private static int Whole(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
