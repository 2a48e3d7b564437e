using System.Text.RegularExpressions;
using LabelNoise.Paper;

namespace LabelNoise.Cli.Claims;

/// <summary>A section or an appendix of a version of the paper: "3", "3.2" or "C".</summary>
/// <param name="Number">Its number.</param>
/// <param name="InWorkshop">Whether it is of the workshop version, and not of the extended one.</param>
/// <param name="IsNamed">Whether it was called a section, not by its number alone.</param>
/// <param name="Items">The items in it.</param>
internal sealed partial record NamedSection(string Number, bool InWorkshop, bool IsNamed, IReadOnlyList<NamedItem> Items)
{
    /// <summary>The name of every section of both versions that has none within it, with and without the version.</summary>
    public static IEnumerable<string> Names => PaperSection.All.SelectMany(s => new[] { Called(s.Number), $"{Version(s.InWorkshop)} {Called(s.Number)}" }).Distinct(StringComparer.Ordinal);

    /// <summary>The sections of that name, of the workshop version first; those without items only where none has any.</summary>
    public static IReadOnlyList<NamedSection> Find(PaperName paper)
    {
        if (paper.Part.Length > 0 || Name().Match(paper.Item) is not { Success: true } name)
            return [];
        string number = name.Groups["number"].Value.ToUpperInvariant();
        NamedSection[] found =
        [
            .. PaperSection.All.Where(s => s.IsIn(number) && (s.InWorkshop ? paper.InWorkshop : paper.InExtended)).GroupBy(s => s.InWorkshop)
                .Select(parts => new NamedSection(number, parts.Key, name.Groups["word"].Success, [.. parts.SelectMany(part => part.Items.Select(item => In(part, item)))])),
        ];
        return found.Any(s => s.Items.Count > 0) ? [.. found.Where(s => s.Items.Count > 0)] : found;
    }

    /// <summary>The name that it alone has, such as "extended appendix C".</summary>
    public string Alone => $"{Version(InWorkshop)} {Called(Number)}";

    /// <summary>Its name with its items, such as "section 3.3 of the workshop version (lemma 3.4 and lemma 3.5)".</summary>
    public override string ToString() =>
        $"{Called(Number)} of the {Version(InWorkshop)} version{(Items.Count > 0 ? $" ({Series.Of("and", Items.Select(i => i.Name))})" : ", which numbers no statement, figure or equation")}";

    /// <summary>What a section of that number is called: "section" or "appendix".</summary>
    public static string Kind(string number) => char.IsAsciiLetter(number[0]) ? "appendix" : "section";

    /// <summary>Its number after that.</summary>
    public static string Called(string number) => $"{Kind(number)} {number}";

    private static NamedItem In(PaperSection section, string item) => NamedItem.Find(new PaperName(item, Version(section.InWorkshop), string.Empty)).Single();

    private static string Version(bool inWorkshop) => inWorkshop ? "workshop" : "extended";


    [GeneratedRegex(
        @"^\s*((?<word>sections?|sec\.?|appendix|app\.?)\s*(?<number>([0-9]|[A-E])(\.[0-9]){0,2})|(?<number>[0-9]|[A-E]))\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Name();
}
