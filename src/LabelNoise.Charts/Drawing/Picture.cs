using OxyPlot;

namespace LabelNoise.Charts.Drawing;

/// <summary>A drawing, before it is written in a format.</summary>
/// <param name="Id">A word that names it among others in one document.</param>
/// <param name="Width">Its width, in pixels of 1/96 inch.</param>
/// <param name="Height">Its height.</param>
/// <param name="Background">The colour below everything.</param>
/// <param name="Alternative">What it says, in words.</param>
/// <param name="Marks">What is drawn, the lowest first.</param>
internal sealed record Picture(string Id, double Width, double Height, OxyColor Background, TextAlternative Alternative, IReadOnlyList<Mark> Marks);
