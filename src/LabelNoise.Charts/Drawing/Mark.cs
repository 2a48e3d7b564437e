using OxyPlot;

namespace LabelNoise.Charts.Drawing;

/// <summary>Something drawn.</summary>
/// <param name="Clip">The rectangle outside of which nothing of it is seen; null for the whole picture.</param>
internal abstract record Mark(OxyRect? Clip);
