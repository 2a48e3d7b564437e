namespace ModifiedAlgorithms;

/// <summary>The table of docs/modifications.md: its lines that begin with a bar.</summary>
internal sealed class ApprovedTable
{
    private readonly string _path = Path.Combine(Clone(AppContext.BaseDirectory), "docs", "modifications.md");

    /// <summary>Whether the environment asks for the table to be written rather than compared.</summary>
    public static bool IsToBeWritten => Environment.GetEnvironmentVariable("LABELNOISE_APPROVE") == "1";

    /// <summary>Its rows.</summary>
    public IReadOnlyList<string> Rows => [.. File.ReadLines(_path).Where(IsRow)];

    /// <summary>The rows of a new table, with the document's marks for the verdicts.</summary>
    public static IReadOnlyList<string> RowsOf(string table) => [.. table.Split('\n').Where(IsRow).Select(row => string.Join('|', row.Split('|').Select(Marked)))];

    /// <summary>Puts other rows in their place.</summary>
    public void Write(IReadOnlyList<string> rows)
    {
        string[] lines = File.ReadAllLines(_path);
        int first = Array.FindIndex(lines, IsRow);
        File.WriteAllLines(_path, [.. lines[..first], .. rows, .. lines[first..].Where(line => !IsRow(line))]);
    }

    private static string Marked(string cell) => cell.Trim() switch
    {
        "supported" => " ✓ ",
        "refuted" => " ✗ ",
        "conditions not met" => " – ",
        { } words when words.StartsWith("not run: ", StringComparison.Ordinal) => " · ",
        _ => cell,
    };

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string Clone(string folder) => File.Exists(Path.Combine(folder, "LabelNoise.slnx"))
        ? folder
        : Clone(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The sample must be within a clone of the repository."));
}
