namespace LabelNoise.Figures;

/// <summary>Cells between the edges of two axes. A place without a cell is empty.</summary>
/// <param name="ColumnEdges">Increasing edges along the horizontal axis, one more than there are columns; <see cref="Axis.CategoryEdges"/> where it has names.</param>
/// <param name="RowEdges">The same along the vertical axis.</param>
/// <param name="Kinds">The kinds of cells, in the order of the legend.</param>
/// <param name="Cells">The cells, at most one in each place.</param>
internal sealed record CellGrid(IReadOnlyList<double> ColumnEdges, IReadOnlyList<double> RowEdges, IReadOnlyList<CellKind> Kinds, IReadOnlyList<Cell> Cells)
{
    /// <summary>The number of columns.</summary>
    public int Columns => ColumnEdges.Count - 1;

    /// <summary>The number of rows.</summary>
    public int Rows => RowEdges.Count - 1;

    /// <summary>How many cells are of a kind.</summary>
    public int Count(CellKind kind) => Cells.Count(cell => cell.Kind == kind);
}
