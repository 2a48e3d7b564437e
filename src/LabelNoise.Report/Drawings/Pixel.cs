using System.Globalization;

namespace LabelNoise.Report.Drawings;

/// <summary>Numbers in SVG attributes.</summary>
public static class Pixel
{
    /// <summary>A number to a tenth of a pixel.</summary>
    public static string Of(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
