namespace ModifiedAlgorithms;

/// <summary>The table in docs/modifications.md: the lines there that begin with a bar.</summary>
internal static class ApprovedTable
{
    /// <summary>The rows of a table that are not the approved ones; none after they have been written because LABELNOISE_APPROVE is 1.</summary>
    public static IReadOnlyList<string> Differences(string table)
    {
        string path = Path.Combine(Root(AppContext.BaseDirectory), "docs", "modifications.md");
        string[] lines = File.ReadAllLines(path);
        string[] rows = table.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int first = Array.FindIndex(lines, IsRow);
        string[] approved = [.. lines.Where(IsRow)];
        if (Environment.GetEnvironmentVariable("LABELNOISE_APPROVE") != "1")
            return [.. rows.Except(approved, StringComparer.Ordinal), .. approved.Except(rows, StringComparer.Ordinal)];
        File.WriteAllLines(path, [.. lines[..first], .. rows, .. lines[(first + approved.Length)..]]);
        return [];
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "LabelNoise.slnx"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The sample is not within a clone of the repository."));
}
