namespace LabelNoise.Charts.Fonts;

/// <summary>The shape of a character, in the font's units; the vertical axis points upwards.</summary>
/// <param name="Index">Its place in the font.</param>
/// <param name="Advance">How far the next one is to the right.</param>
/// <param name="Outline">The outline as the path data of SVG; empty for a space.</param>
internal sealed record Glyph(int Index, int Advance, string Outline);
