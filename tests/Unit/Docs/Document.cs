using LabelNoise.Tests.Unit.Architecture;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>Files of the repository that the tests are run from.</summary>
internal static class Document
{
    /// <summary>The text of a file, given by its path from the root of the repository, with line feeds only.</summary>
    public static string Read(string path) =>
        File.ReadAllText(Path.Combine(Solution.Root, path)).ReplaceLineEndings("\n");

    public static bool Exists(string path) => File.Exists(Path.Combine(Solution.Root, path));

    /// <summary>The rows of all tables of a document, without headings and rules; cells trimmed.</summary>
    public static IReadOnlyList<string[]> Rows(string path)
    {
        string[] lines = Read(path).Split('\n');
        return
        [
            .. lines
                .Where((line, k) => line.StartsWith('|') && !IsRule(line) && !(k + 1 < lines.Length && IsRule(lines[k + 1])))
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];
    }

    private static bool IsRule(string line) => line.StartsWith("|---", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal);
}
