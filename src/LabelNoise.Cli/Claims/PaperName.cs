using System.Text.RegularExpressions;

namespace LabelNoise.Cli.Claims;

/// <summary>A name on the command line, taken apart as "extended Lemma B.3 (2)" is.</summary>
/// <param name="Item">The item's name, such as "Lemma B.3".</param>
/// <param name="Version">The version that is meant, "workshop" or "extended"; empty where none is named.</param>
/// <param name="Part">The part, such as "2", "ii" or "A4"; empty where the whole is meant.</param>
internal sealed partial record PaperName(string Item, string Version, string Part)
{
    /// <summary>Takes a name apart. The version may come first, or last as in "(44) of the extended version"; the part stands in parentheses, after "part" or by itself. The sign § is a word.</summary>
    public static PaperName Of(string name)
    {
        Match versions = Versions().Match(name);
        string item = (versions.Success ? versions.Groups["rest"].Value : name).Replace("§", "section ", StringComparison.Ordinal);
        Match parts = Parts().Match(item);
        return new PaperName(parts.Success ? parts.Groups["item"].Value : item, versions.Groups["version"].Value, parts.Groups["part"].Value);
    }

    /// <summary>Whether the workshop version may be meant.</summary>
    public bool InWorkshop => Version.Length == 0 || string.Equals(Version, "workshop", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the extended version may be meant.</summary>
    public bool InExtended => Version.Length == 0 || !InWorkshop;

    [GeneratedRegex(
        @"^\s*((the\s+)?(?<version>workshop|extended)(\s+version)?('s)?\s+(?<rest>\S.*)|(?<rest>\S.*?)\s+(of|in)\s+(the\s+)?(?<version>workshop|extended)(\s+version)?\s*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Versions();

    /// <summary>Only what has a number with a point or is a figure has parts: "(13) (14)" names none.</summary>
    [GeneratedRegex(
        @"^\s*(?<item>[^/]*[A-D0-9]\.\d+|fig[a-z]*\.?\s*\d+|condition\s*1)(((\s*,)?\s*part\s*|\s*,\s*|\s+|(?=[(a-z]))\(?\s*(?<part>A?[0-9]|[0-9]{2}|[ivx]{1,4}|[a-z])\s*\)?|(?<=[A-D]\.[0-9])\.(?<part>[0-9])|\s*A\(\s*(?<part>[0-9])\s*\))\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Parts();
}
