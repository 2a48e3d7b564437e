namespace LabelNoise.Figures;

/// <summary>One pair of axes.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Horizontal">The horizontal axis.</param>
/// <param name="Vertical">The vertical axis.</param>
/// <param name="Series">What is drawn.</param>
internal sealed record Panel(string Title, Axis Horizontal, Axis Vertical, IReadOnlyList<Series> Series);
