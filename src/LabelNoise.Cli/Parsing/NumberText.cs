using System.Globalization;

namespace LabelNoise.Cli.Parsing;

/// <summary>Numbers as people type them: 1e9 is a whole number too.</summary>
internal static class NumberText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a finite number.</summary>
    public static bool TryReal(string text, out double value) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>Reads a whole number of 64 bits, also as 1e9 or 2.5e3.</summary>
    public static bool TryWhole(string text, out long value)
    {
        bool read = TryDecimal(text, long.MinValue, long.MaxValue, out decimal number);
        value = (long)number;
        return read;
    }

    /// <summary>Reads a whole number from 0 to 2⁶⁴ − 1.</summary>
    public static bool TrySeed(string text, out ulong value)
    {
        bool read = TryDecimal(text, ulong.MinValue, ulong.MaxValue, out decimal number);
        value = (ulong)number;
        return read;
    }

    private static bool TryDecimal(string text, decimal least, decimal most, out decimal value)
    {
        // A decimal holds every 64-bit whole number exactly; a double does not.
        if (decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && value >= least && value <= most && decimal.IsInteger(value))
            return true;
        value = 0;
        return false;
    }
}
