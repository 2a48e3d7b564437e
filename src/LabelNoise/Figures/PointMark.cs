namespace LabelNoise.Figures;

/// <summary>How points without a line are marked, where one word must look the same in every panel.</summary>
internal enum PointMark
{
    /// <summary>A full circle.</summary>
    FullCircle = 0,

    /// <summary>An empty square.</summary>
    EmptySquare = 1,

    /// <summary>An empty diamond.</summary>
    EmptyDiamond = 2,
}
