namespace LabelNoise.Figures;

/// <summary>A computed figure.</summary>
/// <param name="Setting">The numbers that it was computed at, and what its bands are.</param>
/// <param name="Panels">Its panels, from left to right.</param>
internal sealed record FigureData(string Setting, IReadOnlyList<Panel> Panels);
