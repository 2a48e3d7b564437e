using LabelNoise.Figures;
using OxyPlot;
using OxyPlot.Series;

namespace LabelNoise.Charts.Plots;

/// <summary>The cells of a panel. Columns and rows with names stand apart, and where both have them each cell has a border; otherwise neighbours of a kind are one area.</summary>
/// <param name="panel">The panel.</param>
/// <param name="grid">Its cells.</param>
/// <param name="theme">The colours.</param>
internal sealed class CellSeries(Panel panel, CellGrid grid, Theme theme) : XYAxisSeries
{
    private const double Gap = 1;

    private readonly bool _hasColumns = panel.Horizontal.Categories is not null;

    private readonly bool _hasRows = panel.Vertical.Categories is not null;

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        double[] lefts = [.. grid.ColumnEdges.Select(edge => Math.Round(XAxis.Transform(edge)))];
        double[] tops = [.. grid.RowEdges.Select(edge => Math.Round(YAxis.Transform(edge)))];
        double least = Sides(lefts).Concat(Sides(tops)).Min();
        foreach (CellKind kind in grid.Kinds)
        {
            (int Column, int Row)[] cells = [.. grid.Cells.Where(cell => cell.Kind == kind).Select(cell => (cell.Column, cell.Row))];
            OxyRect[] places = [.. CellBlock.Cover(cells, _hasColumns, _hasRows).Select(block => Place(block, lefts, tops))];
            CellStyle.Of(kind.Pattern, theme).Draw(rc, places, least, _hasColumns && _hasRows);
        }
    }

    private OxyRect Place(CellBlock block, double[] lefts, double[] tops)
    {
        (double across, double down) = (_hasColumns ? Gap : 0, _hasRows ? Gap : 0);
        (double a, double b) = (lefts[block.Column], lefts[block.Column + block.Columns]);
        (double c, double d) = (tops[block.Row], tops[block.Row + block.Rows]);
        return new OxyRect(Math.Min(a, b) + across, Math.Min(c, d) + down, Math.Max(0, Math.Abs(b - a) - (2 * across)), Math.Max(0, Math.Abs(d - c) - (2 * down)));
    }

    private static IEnumerable<double> Sides(double[] edges) => edges.Zip(edges.Skip(1), (a, b) => Math.Abs(b - a));
}
