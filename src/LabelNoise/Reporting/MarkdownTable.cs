using System.Text;

namespace LabelNoise.Reporting;

/// <summary>A markdown table under construction; every row ends with a line feed.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();
    private readonly int _columns;

    public MarkdownTable(params string[] headings)
    {
        _columns = headings.Length;
        Row(headings);
        Row([.. headings.Select(_ => "---")]);
    }

    /// <summary>Adds a row; bars and line breaks in a cell are escaped.</summary>
    /// <exception cref="ArgumentException">The number of cells is not that of the headings.</exception>
    public void Row(params string[] cells)
    {
        if (cells.Length != _columns)
            throw new ArgumentException(FormattableString.Invariant($"cells must hold {_columns} cells, one per heading."), nameof(cells));
        foreach (string cell in cells)
            _text.Append("| ").Append(Escape(cell)).Append(' ');
        _text.Append("|\n");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Escape(string cell) =>
        cell.Replace("|", @"\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
