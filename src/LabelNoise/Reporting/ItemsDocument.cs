using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Reporting;

/// <summary>docs/items.md: every numbered item of both versions of the paper, with its verdict.</summary>
internal static class ItemsDocument
{
    private static readonly string[] Documents = ["errata.md", "statements.md", "experiments-images.md"];

    /// <summary>The headings of the table.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["kind", "workshop", "extended", "what it is", "verdict", "where"];

    /// <summary>What is said of an item that no claim decides as it is printed.</summary>
    private const string NotDecided = "not decided as printed";

    private const string Divided = "supported and refuted";

    /// <summary>What the words of the column of verdicts stand for, but for "supported" and "refuted" alone.</summary>
    public static IReadOnlyList<(string Verdict, string Meaning)> Meanings { get; } =
    [
        (Divided, "supported at some of the numbers or in some parts, refuted at others"),
        (NotDecided, string.Join("; or ", NumberedItems.All.Select(i => i.Undecided).Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal).Select(reason => $"{reason} ({Named(NumberedItems.All.Where(i => string.Equals(i.Undecided, reason, StringComparison.Ordinal)))})"))),
        (Words.Of(Standing.Definition), "it names something and claims nothing"),
        (Words.Of(Standing.Misprint), "true but for a slip, which the text around it corrects; in brackets: refuted for that slip alone"),
        (Words.Of(Standing.Gap), "the proof does not show it or needs more, or the step does not follow; the statement it serves has its own verdict"),
        (Words.Of(Standing.False), "as printed"),
        (Words.Of(Standing.OutOfReach), "the condition can be met, but η is below every double; claims at such numbers are computed by logarithms"),
    ];

    /// <summary>The document as markdown, lines ended by a line feed.</summary>
    /// <exception cref="ArgumentNullException">The catalogue is null.</exception>
    public static string Render(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        MarkdownTable table = new([.. Headings]);
        foreach (NumberedItem item in NumberedItems.All)
            table.Row([.. Cells(catalogue, item), Link(item)]);
        int covered = NumberedItems.All.Count(i => i.Statement is not null);
        return FormattableString.Invariant($"""
            # The numbered items of the paper

            Written from the catalogue by `dotnet run --project src/LabelNoise.Cli -- docs --output docs`; a test compares the two. `list` begins with the same table.

            After this page you know what becomes of the numbered items of both versions, in the order of the workshop version. {covered} of the {NumberedItems.All.Count} rows are covered by claims, and their verdict is that of the claims: **supported** or **refuted** at all numbers that were tried, as printed and as amended, which may be the printed words under narrower conditions;
            {NotChecked()} The other words are:

            {string.Join(";\n", Meanings.Select(one => $"* **{one.Verdict}**: {one.Meaning}"))}.

            The last column has the claims, the place in a document or the command that shows it; commands stand for `dotnet run --project src/LabelNoise.Cli -- …`.


            """).ReplaceLineEndings("\n") + table;
    }

    /// <summary>Kind, both numbers, what it is, and the verdict.</summary>
    /// <param name="catalogue">The catalogue whose claims give the verdict.</param>
    /// <param name="item">The item.</param>
    public static IReadOnlyList<string> Cells(Catalogue catalogue, NumberedItem item) =>
        [Words.Of(item.Kind), Number(item.Kind, item.Workshop), Number(item.Kind, item.Extended), item.What, Verdict(catalogue, item)];

    /// <summary>The statement whose claims give the verdict, or where else it is shown.</summary>
    public static string Where(NumberedItem item) => item.ClaimPrefix.Length > 0 ? $"`list {item.ClaimPrefix}`" : item.Statement?.Title ?? item.Pointer;

    /// <summary>A number as the paper writes it: that of an equation in parentheses, and those of a run with a dash; a dash where there is none.</summary>
    /// <param name="kind">What it belongs to.</param>
    /// <param name="number">The number, or the first and last of a run.</param>
    public static string Number(ItemKind kind, string number) => (kind, number) switch
    {
        (_, "") => "–",
        (ItemKind.Equation, _) => $"({number.Replace("–", ")–(", StringComparison.Ordinal)})",
        _ => number,
    };

    /// <summary>Items by kind and number, in the version that has them.</summary>
    private static string Named(IEnumerable<NumberedItem> items) => string.Join("; ", items.GroupBy(i => i.Workshop.Length > 0).Select(version =>
        string.Join(", ", version.Select(i => $"{Words.Of(i.Kind)} {Number(i.Kind, version.Key ? i.Workshop : i.Extended)}")) + (version.Key ? " of the workshop version" : " of the extended version")));

    private static string NotChecked()
    {
        NumberedItem[] open = [.. NumberedItems.All.Where(i => i.Statement is null && i.Standing == Standing.NotChecked)];
        return FormattableString.Invariant($"{(open.Length == 1 ? "one was" : open.Length.ToString(CultureInfo.InvariantCulture) + " were")} not checked: {Named(open)}.");
    }

    private static string Link(NumberedItem item) => item is { ClaimPrefix.Length: 0, Statement.Title: var title }
        ? $"[{title}](statements.md#{MarkdownLink.Anchor(title)})"
        : Documents.Aggregate(Where(item), (text, page) => text.Replace(page, $"[{page}]({page})", StringComparison.Ordinal));

    private static string Verdict(Catalogue catalogue, NumberedItem item)
    {
        if (item.Statement is null)
            return Words.Of(item.Standing);
        string printed = Said("as printed", Reading.AsPrinted) ?? NotDecided;
        return string.Join(", ", new[] { item.Slip.Length > 0 ? $"{printed} ({item.Slip})" : printed, Said("as amended", Reading.Amended) }.OfType<string>());

        string? Said(string name, Reading reading) =>
            item.Verdicts(catalogue, reading) is { Count: > 0 } verdicts ? $"{name} {(verdicts.Count > 1 ? Divided : Words.Of(verdicts[0]))}" : null;
    }
}
