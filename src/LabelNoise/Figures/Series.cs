namespace LabelNoise.Figures;

/// <summary>Points that belong together.</summary>
/// <param name="Name">The name in the legend.</param>
/// <param name="Points">The points, in the order in which a line goes through them.</param>
internal sealed record Series(string Name, IReadOnlyList<FigurePoint> Points);
