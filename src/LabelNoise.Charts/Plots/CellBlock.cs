namespace LabelNoise.Charts.Plots;

/// <summary>Neighbouring cells that fill a rectangle.</summary>
/// <param name="Column">Its first column.</param>
/// <param name="Row">Its first row.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="Rows">How many rows it has.</param>
internal readonly record struct CellBlock(int Column, int Row, int Columns, int Rows)
{
    /// <summary>Few blocks that together are the cells: runs along rows, joined where the next row has the same.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="keepsColumns">Whether no block has two columns.</param>
    /// <param name="keepsRows">Whether no block has two rows.</param>
    public static IReadOnlyList<CellBlock> Cover(IEnumerable<(int Column, int Row)> cells, bool keepsColumns = false, bool keepsRows = false)
    {
        List<CellBlock> done = [];
        List<CellBlock> open = [];
        foreach (IGrouping<int, int> row in cells.OrderBy(cell => (cell.Row, cell.Column)).GroupBy(cell => cell.Row, cell => cell.Column))
        {
            List<CellBlock> next = [];
            foreach (CellBlock run in Runs(row, keepsColumns))
            {
                int above = keepsRows ? -1 : open.FindIndex(block => block.Column == run.Column && block.Columns == run.Columns && block.Row + block.Rows == run.Row);
                next.Add(above < 0 ? run : open[above] with { Rows = open[above].Rows + 1 });
                if (above >= 0)
                    open.RemoveAt(above);
            }

            done.AddRange(open);
            open = next;
        }

        return [.. done, .. open];
    }

    private static List<CellBlock> Runs(IGrouping<int, int> row, bool keepsColumns)
    {
        List<CellBlock> runs = [];
        foreach (int column in row)
        {
            if (!keepsColumns && runs.Count > 0 && runs[^1].Column + runs[^1].Columns == column)
                runs[^1] = runs[^1] with { Columns = runs[^1].Columns + 1 };
            else
                runs.Add(new CellBlock(column, row.Key, 1, 1));
        }

        return runs;
    }
}
