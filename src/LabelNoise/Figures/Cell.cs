using LabelNoise.Numerics;

namespace LabelNoise.Figures;

/// <summary>A cell of a grid.</summary>
/// <param name="Column">Its column, from 0 at the first edge of the horizontal axis.</param>
/// <param name="Row">Its row, from 0 at the first edge of the vertical axis.</param>
/// <param name="Kind">One of the grid's kinds.</param>
internal readonly record struct Cell(int Column, int Row, CellKind Kind)
{
    /// <summary>A number that belongs to it; in the data, not drawn. Null where there is none.</summary>
    public double? Value { get; init; }

    /// <summary>What decided it, such as a claim's id; in the data, not drawn. Null where there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
