using OxyPlot;

namespace LabelNoise.Charts;

/// <summary>The colours of a chart.</summary>
/// <param name="Name">The word for it.</param>
/// <param name="Background">Below everything.</param>
/// <param name="Text">Titles and what is named.</param>
/// <param name="Muted">What is said besides, and axes.</param>
/// <param name="Grid">Grid lines.</param>
/// <param name="Lines">The colours of series by turns.</param>
internal sealed record Theme(string Name, OxyColor Background, OxyColor Text, OxyColor Muted, OxyColor Grid, IReadOnlyList<OxyColor> Lines)
{
    /// <summary>Dark on white; the colours are those of Okabe and Ito, which colour-blind readers tell apart, the bright ones darkened for thin lines.</summary>
    public static Theme Light { get; } = new("light", Rgb(0xFFFFFF), Rgb(0x1A1A1A), Rgb(0x595959), Rgb(0xE3E3E3), [.. new uint[] { 0x0072B2, 0xD55E00, 0x1A1A1A, 0x00805E, 0xA64D80, 0x8A6500 }.Select(Rgb)]);

    /// <summary>Bright on dark.</summary>
    public static Theme Dark { get; } = new("dark", Rgb(0x16181C), Rgb(0xECECEC), Rgb(0xA8ADB5), Rgb(0x33373E), [.. new uint[] { 0x56B4E9, 0xFF9A4D, 0xF2F2F2, 0x3DD1A4, 0xE59BC6, 0xF0D64A }.Select(Rgb)]);

    private static OxyColor Rgb(uint value) => OxyColor.FromUInt32(0xFF000000 | value);
}
