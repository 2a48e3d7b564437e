using System.Text.RegularExpressions;
using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Claims;

/// <summary>A section or an appendix of a version of the paper: "3" or "C".</summary>
/// <param name="Number">Its number.</param>
/// <param name="IsNamed">Whether it was called a section, not by its number alone.</param>
/// <param name="Items">The items whose numbers begin with it.</param>
internal sealed partial record NamedSection(string Number, bool IsNamed, IReadOnlyList<NamedItem> Items)
{
    /// <summary>The section of that name, of the workshop version if that has numbered items in it; null where neither has.</summary>
    public static NamedSection? Find(PaperName paper)
    {
        if (Name().Match(paper.Item) is not { Success: true } name || paper.Part.Length > 0)
            return null;
        string number = name.Groups["number"].Value.ToUpperInvariant();
        NamedItem[] workshop = [.. NumberedItems.All.Where(i => paper.InWorkshop && IsIn(i.Workshop)).Select(i => new NamedItem(i, InWorkshop: true, InExtended: false))];
        NamedItem[] items = workshop.Length > 0 ? workshop : [.. NumberedItems.All.Where(i => paper.InExtended && IsIn(i.Extended)).Select(i => new NamedItem(i, InWorkshop: false, InExtended: true))];
        return items.Length == 0 ? null : new NamedSection(number, name.Groups["word"].Success, items);

        bool IsIn(string itemNumber) => itemNumber.StartsWith(number + ".", StringComparison.Ordinal);
    }

    /// <summary>Its name with its items, such as "section 3 of the workshop version (lemma 3.3 and lemma 3.4)".</summary>
    public override string ToString()
    {
        bool workshop = Items[0].InWorkshop;
        string items = Series.Of("and", Items.Select(i => $"{Words.Of(i.Item.Kind)} {(workshop ? i.Item.Workshop : i.Item.Extended)}"));
        return $"{(char.IsAsciiLetter(Number[0]) ? "appendix" : "section")} {Number} of the {(workshop ? "workshop" : "extended")} version ({items})";
    }

    [GeneratedRegex(@"^\s*((?<word>section|sec\.?|appendix|§)\s*)?(?<number>[0-9]|[A-D])\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Name();
}
