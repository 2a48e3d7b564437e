using System.Globalization;
using System.Text.RegularExpressions;
using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Claims;

/// <summary>A numbered item of the paper, and which versions give it the number that it was asked for by.</summary>
/// <param name="Item">The item.</param>
/// <param name="InWorkshop">Whether the workshop version does.</param>
/// <param name="InExtended">Whether the extended version does.</param>
internal sealed partial record NamedItem(NumberedItem Item, bool InWorkshop, bool InExtended)
{
    /// <summary>What else a kind is called than by the beginning of its word, such as "eq" and "Cor.".</summary>
    private static readonly (string Word, ItemKind Kind)[] Abbreviations = [("eqn", ItemKind.Equation), ("thm", ItemKind.Theorem)];

    private static readonly string[] Sections = ["section", "appendix"];

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
    /// upper and lower case are the same. Those that the workshop version calls so come first.
    /// </summary>
    public static IReadOnlyList<NamedItem> Find(PaperName paper)
    {
        if (Parts().Match(paper.Item) is not { Success: true } parts)
            return [];
        (string first, string last) = (parts.Groups["first"].Value, parts.Groups["last"].Value);

        // A number in parentheses alone is an equation's.
        string kind = parts.Groups["kind"].Value is { Length: > 0 } || !parts.Groups["open"].Success ? parts.Groups["kind"].Value : Words.Of(ItemKind.Equation);
        return
        [
            .. NumberedItems.All.Where(item => IsCalled(kind, item.Kind))
                .Select(item => new NamedItem(item, paper.InWorkshop && Has(item.Workshop, first, last), paper.InExtended && Has(item.Extended, first, last)))
                .Where(named => named.InWorkshop || named.InExtended)
                .OrderByDescending(named => named.InWorkshop),
        ];
    }

    /// <summary>The number alone where a number with a point comes after a kind, or the word "section", that no item of that number is; the name where it does not.</summary>
    public static PaperName WithoutWrongKind(PaperName paper) =>
        Parts().Match(paper.Item) is { Success: true } parts && IsKind(parts.Groups["kind"].Value) && parts.Groups["first"].Value.Contains('.', StringComparison.Ordinal) && Find(paper).Count == 0
        && paper with { Item = parts.Groups["first"].Value } is var number && Find(number).Count > 0 ? number : paper;

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
        int place = Array.FindIndex(Romans, roman => string.Equals(roman, number, StringComparison.OrdinalIgnoreCase)) is var roman and >= 0 ? roman : (Whole(number) ?? 0) - 1;
        return place >= 0 && place < Item.Parts.Count ? Item.Parts[place] : null;
    }

    /// <summary>Its name with its kind, such as "lemma B.3 of the extended version".</summary>
    public override string ToString() => (InWorkshop, InExtended) switch
    {
        (true, true) when string.Equals(Item.Workshop, Item.Extended, StringComparison.Ordinal) => $"{Name} of both versions",
        (true, _) => $"{Name} of the workshop version",
        _ => $"{Name} of the extended version",
    };

    private static string Called(ItemKind kind, string number) => $"{Words.Of(kind)} {ItemsDocument.Number(kind, number)}";

    private static bool IsKind(string word) => word.Length > 0 && (Enum.GetValues<ItemKind>().Any(kind => IsCalled(word, kind)) || Sections.Any(section => section.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    private static bool IsCalled(string word, ItemKind kind) =>
        Words.Of(kind).StartsWith(word, StringComparison.OrdinalIgnoreCase) || Abbreviations.Any(a => a.Kind == kind && string.Equals(a.Word, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an item's number, or run of numbers such as "13–14", is or includes what was asked for.</summary>
    private static bool Has(string numbers, string first, string last)
    {
        string[] run = numbers.Split('–');
        return Whole(run[0]) is { } from && Whole(run[^1]) is { } to && Whole(first) is { } asked
            ? from <= asked && (Whole(last) ?? asked) <= to
            : last.Length == 0 && string.Equals(numbers, first, StringComparison.OrdinalIgnoreCase);
    }

    private static int? Whole(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) ? whole : null;

    [GeneratedRegex(
        @"^\s*((?<kind>[a-z]{2,}?)s?\.?\s*)?(?<open>\()?(?<first>(?<![a-z])[A-D]\.?[0-9]+|[0-9]+(\.[0-9]+)?)\)?(\s*[–-]\s*\(?(?<last>[0-9]+)\)?)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Parts();
}
