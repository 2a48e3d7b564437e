using System.Text.RegularExpressions;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>The parts of a markdown document that are read as prose or looked up in tables.</summary>
internal static partial class MarkdownText
{
    /// <summary>Its paragraphs and items of lists, each on one line; code, tables and headings left out.</summary>
    public static IEnumerable<string> Paragraphs(string document)
    {
        List<string> lines = [];
        foreach (string line in Prose(document))
        {
            bool isText = line.Length > 0 && line[0] is not ('#' or '|') && !line.StartsWith("    ", StringComparison.Ordinal);
            if (lines.Count > 0 && (!isText || Item().IsMatch(line)))
            {
                yield return string.Join(' ', lines);
                lines.Clear();
            }

            if (isText)
                lines.Add(line.Trim());
        }

        if (lines.Count > 0)
            yield return string.Join(' ', lines);
    }

    /// <summary>The cells of its tables, trimmed, headings and rules among them.</summary>
    public static IEnumerable<string> Cells(string document) =>
        Prose(document).Where(line => line.StartsWith('|')).SelectMany(line => Bar().Split(line.Trim().Trim('|')).Select(cell => cell.Trim()));

    /// <summary>Its lines outside fenced code.</summary>
    private static IEnumerable<string> Prose(string document)
    {
        bool isCode = false;
        foreach (string line in document.Split('\n'))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (!isCode)
                yield return line;
        }
    }

    [GeneratedRegex(@"^\s*([*-]|\d+\.) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bar();
}
