namespace LabelNoise.Figures;

/// <summary>Points that belong together.</summary>
/// <param name="Name">The name in the legend.</param>
/// <param name="Points">The points, in the order in which a line goes through them.</param>
internal sealed record Series(string Name, IReadOnlyList<FigurePoint> Points)
{
    /// <summary>Whether a line goes through the points; otherwise each stands alone, with its interval where it has one.</summary>
    public bool IsJoined { get; init; } = true;

    /// <summary>The mark of points that are not joined; null for one by the place of the series in its panel.</summary>
    public PointMark? Mark { get; init; }
}
