namespace LabelNoise.Tests.Mutants;

/// <summary>A markdown table.</summary>
internal static class Table
{
    public static string Of(string[] headings, IEnumerable<string[]> rows) =>
        string.Concat(rows.Prepend([.. headings.Select(_ => "---")]).Prepend(headings).Select(Row));

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", @"\|", StringComparison.Ordinal)))} |\n";
}
