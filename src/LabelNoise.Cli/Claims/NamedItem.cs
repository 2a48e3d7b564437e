using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Claims;

/// <summary>A numbered item of the paper, and which versions give it the number that it was asked for by.</summary>
/// <param name="Item">The item.</param>
/// <param name="InWorkshop">Whether the workshop version does.</param>
/// <param name="InExtended">Whether the extended version does.</param>
internal sealed record NamedItem(NumberedItem Item, bool InWorkshop, bool InExtended)
{
    private static readonly string[] Romans = ["i", "ii", "iii", "iv"];

    /// <summary>The names of every item, and of every part of one, in both versions: with its kind, by its number alone if that has a letter or a point, and either with the version.</summary>
    public static IEnumerable<string> Names => (
        from item in NumberedItems.All
        from version in new[] { string.Empty, "workshop ", "extended " }
        from number in version switch { "workshop " => [item.Workshop], "extended " => [item.Extended], _ => new[] { item.Workshop, item.Extended } }
        where number.Length > 0
        from name in number.Any(letter => letter == '.' || char.IsAsciiLetter(letter)) ? new[] { Called(item.Kind, number), number } : [Called(item.Kind, number)]
        from part in item.Parts.Select(part => $" ({part.Number})").Prepend(string.Empty)
        select version + name + part).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The items with a number of either version, such as "44", "B.3" or "A6", or "(44)", which is an equation's, which may follow their kind or the beginning of its word: "Eq. 44", "Corollary B.3". A number within a run of equations is the run's;
    /// several numbers are those of the one row that has them all, or of every row between in a version that has the first and the last; upper and lower case are the same. Those that the workshop version calls so come first.
    /// </summary>
    public static IReadOnlyList<NamedItem> Find(PaperName paper)
    {
        if (NumberedName.Of(paper.Item) is not { } asked)
            return [];
        NumberedItem[] ofKind = [.. NumberedItems.All.Where(item => asked.IsCalled(Words.Of(item.Kind)))];
        NamedItem[] rows = Having(paper.InWorkshop, paper.InExtended, run => asked.Runs.All(run.Includes));
        return rows.Length > 0 ? rows : Having(
            paper.InWorkshop && asked.IsWithin(ofKind.Select(item => item.Workshop)),
            paper.InExtended && asked.IsWithin(ofKind.Select(item => item.Extended)),
            run => asked.Runs.Any(run.Meets));

        NamedItem[] Having(bool inWorkshop, bool inExtended, Func<NumberRun, bool> isMeant) =>
        [
            .. ofKind
                .Select(item => new NamedItem(item, inWorkshop && Has(item.Workshop, isMeant), inExtended && Has(item.Extended, isMeant)))
                .Where(named => named.InWorkshop || named.InExtended)
                .OrderByDescending(named => named.InWorkshop),
        ];
    }

    /// <summary>The number alone where a number with a point comes after a kind, or the word "section", that no item of that number is; the name where it does not.</summary>
    public static PaperName WithoutWrongKind(PaperName paper) =>
        WithoutKind(paper) is { } number && Find(paper).Count == 0 && Find(number).Count > 0 ? number : paper;

    /// <summary>The items of other kinds that have a number with a point, which follows a kind in the name, in a version in which no item is called so.</summary>
    public static IReadOnlyList<NamedItem> OfOtherKinds(PaperName paper) =>
        WithoutKind(paper) is { } number && Find(paper) is { Count: > 0 } items
            ? [.. Find(number).Where(other => (other.InWorkshop && !items.Any(i => i.InWorkshop)) || (other.InExtended && !items.Any(i => i.InExtended)))]
            : [];

    /// <summary>Its name with its kind, such as "lemma B.3", in the workshop version where that gives it the number.</summary>
    public string Name => Called(Item.Kind, InWorkshop ? Item.Workshop : Item.Extended);

    /// <summary>The name that it alone has, such as "extended lemma B.3"; without the version where both give it this number.</summary>
    public string Alone => (InWorkshop, InExtended) switch
    {
        (true, true) when string.Equals(Item.Workshop, Item.Extended, StringComparison.Ordinal) => Name,
        (true, _) => $"workshop {Name}",
        _ => $"extended {Name}",
    };

    /// <summary>The part of it that has a number, "ii" and "2" being the same; null where none has.</summary>
    public ItemPart? Part(string number)
    {
        int place = Array.FindIndex(Romans, roman => string.Equals(roman, number, StringComparison.OrdinalIgnoreCase)) is var roman and >= 0 ? roman : (NumberRun.Of(number)?.First ?? 0) - 1;
        return place >= 0 && place < Item.Parts.Count ? Item.Parts[place] : null;
    }

    /// <summary>Its name with its kind, such as "lemma B.3 of the extended version".</summary>
    public override string ToString() => (InWorkshop, InExtended) switch
    {
        (true, true) when string.Equals(Item.Workshop, Item.Extended, StringComparison.Ordinal) => $"{Name} of both versions",
        (true, _) => $"{Name} of the workshop version",
        _ => $"{Name} of the extended version",
    };

    /// <summary>A number after its kind, such as "equation (44)".</summary>
    public static string Called(ItemKind kind, string number) => $"{Words.Of(kind)} {ItemsDocument.Number(kind, number)}";

    private static PaperName? WithoutKind(PaperName paper) =>
        NumberedName.Of(paper.Item) is { HasKind: true } named && named.Runs[0].Series.Contains('.', StringComparison.Ordinal) ? paper with { Item = named.Numbers } : null;

    private static bool Has(string numbers, Func<NumberRun, bool> isMeant) => NumberRun.OfItem(numbers) is { } run && isMeant(run);
}
