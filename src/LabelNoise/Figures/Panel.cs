namespace LabelNoise.Figures;

/// <summary>One pair of axes.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Horizontal">The horizontal axis.</param>
/// <param name="Vertical">The vertical axis.</param>
/// <param name="Series">What is drawn; over the cells, where there are any.</param>
internal sealed record Panel(string Title, Axis Horizontal, Axis Vertical, IReadOnlyList<Series> Series)
{
    /// <summary>The cells of a matrix or a map, whose edges are then the ends of both axes; null where there are none.</summary>
    public CellGrid? Cells { get; init; }
}
