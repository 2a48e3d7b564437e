using Spectre.Console;
using Spectre.Console.Rendering;

namespace LabelNoise.Cli.Hosting;

/// <summary>How a table fits a width. A column that wraps does so between words only, and has room for a few of them or for all that it holds.</summary>
internal sealed class TableLayout
{
    /// <summary>A column of sentences that is narrower is no pleasure to read.</summary>
    private const int SentenceWidth = 24;

    private const int Unbounded = 1 << 20;

    private readonly Table _table;
    private readonly Measurement[] _headings;
    private readonly Measurement[][] _cells;
    private readonly (int Least, int Most)[] _columns;

    private TableLayout(Table table, RenderOptions options)
    {
        _table = table;
        _headings = [.. table.Columns.Select(column => column.Header.Measure(options, Unbounded))];
        _cells = [.. table.Rows.Select(row => row.Select(cell => cell.Measure(options, Unbounded)).ToArray())];
        _columns = [.. table.Columns.Select((_, c) => Bounds(c))];
    }

    /// <summary>The least width at which no word is broken.</summary>
    public int Needs => Rules + _columns.Sum(c => c.Least);

    /// <summary>A blank on either side of each cell, one between columns and one at either edge.</summary>
    private int Rules => (3 * _columns.Length) + 1;

    /// <summary>Measures a table as a console would write it.</summary>
    public static TableLayout Of(Table table, IAnsiConsole console) => new(table, RenderOptions.Create(console, console.Profile.Capabilities));

    /// <summary>The table at a width that is enough for it: every column has the room it needs, and of what is left in proportion to what it could use.</summary>
    public Table Table(int width)
    {
        int wanted = Math.Max(1, _columns.Sum(c => c.Most - c.Least));
        double share = Math.Min(1, (width - Needs) / (double)wanted);
        foreach ((TableColumn column, (int least, int most)) in _table.Columns.Zip(_columns))
            column.Width = least + (int)(share * (most - least));
        return _table;
    }

    /// <summary>Writes the rows one under the other, every cell on a line of its own after its heading, or below it where it needs more.</summary>
    public void WriteRows(IAnsiConsole console)
    {
        foreach ((TableRow row, Measurement[] sizes) in _table.Rows.Zip(_cells))
        {
            for (int c = 0; c < sizes.Length; c++)
            {
                if (sizes[c].Max > 0)
                    WriteCell(console, c, row[c], sizes[c]);
            }

            console.WriteLine();
        }
    }

    private void WriteCell(IAnsiConsole console, int index, IRenderable cell, Measurement size)
    {
        const int Indent = 2;
        (int width, TableColumn column) = (console.Profile.Width, _table.Columns[index]);
        console.Write(column.Header);
        console.Write(new Text(":"));
        bool beside = _headings[index].Max + Indent + size.Max <= width;
        if (beside)
        {
            console.Write(new Text(" "));
            console.Write(cell);
            console.WriteLine();
            return;
        }

        // A word that is longer than the terminal is wide is left to it.
        console.WriteLine();
        console.Profile.Width = Math.Max(width, Indent + (column.NoWrap ? size.Max : size.Min));
        console.Write(new Padder(cell, new Padding(Indent, 0, 0, 0)));
        console.Profile.Width = width;
    }

    private (int Least, int Most) Bounds(int index)
    {
        TableColumn column = _table.Columns[index];
        Measurement[] sizes = [_headings[index], .. _cells.Select(row => row[index])];
        int most = sizes.Max(s => s.Max);
        return (column.NoWrap ? most : Math.Min(most, Math.Max(SentenceWidth, sizes.Max(s => s.Min))), most);
    }
}
