using System.Globalization;

namespace LabelNoise.Numerics;

/// <summary>
/// Numbers as people type them, on the command line and in environment variables, in any culture: a sign, digits with or without a point, and an exponent, so
/// that 1e9 is a whole number too. Blanks around a number do not count, and none is taken for another one: 1e-30 is not 0.
/// </summary>
internal static class NumberText
{
    /// <summary>More digits than any whole number of 64 bits has.</summary>
    private const long MostDigits = 20;

    /// <summary>Reads a finite number: 0, or one whose absolute value is from about 5·10⁻³²⁴ to about 1.8·10³⁰⁸.</summary>
    /// <param name="text">The text; null is no number.</param>
    /// <param name="value">The nearest double; 0 where the answer is false.</param>
    public static bool TryReal(string? text, out double value)
    {
        value = 0;
        if (!DecimalText.TryParse(text, out DecimalText number))
            return false;
        bool read = double.TryParse(text.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double nearest)
            && double.IsFinite(nearest) && nearest == 0 == number.IsZero;
        if (read)
            value = nearest;
        return read;
    }

    /// <summary>Reads a whole number from −2⁶³ to 2⁶³ − 1, such as 1000, 1e9 or 2.5e3; 1.5 and 1e-30 are none.</summary>
    /// <param name="text">The text; null is no number.</param>
    /// <param name="value">The number; 0 where the answer is false.</param>
    public static bool TryWhole(string? text, out long value)
    {
        bool read = TryExact(text, out Int128 number) && number >= long.MinValue && number <= long.MaxValue;
        value = read ? (long)number : 0;
        return read;
    }

    /// <summary>Reads a whole number from 0 to 2⁶⁴ − 1 in the same way.</summary>
    /// <param name="text">The text; null is no number.</param>
    /// <param name="value">The number; 0 where the answer is false.</param>
    public static bool TrySeed(string? text, out ulong value)
    {
        bool read = TryExact(text, out Int128 number) && number >= 0 && number <= ulong.MaxValue;
        value = read ? (ulong)number : 0;
        return read;
    }

    private static bool TryExact(string? text, out Int128 value)
    {
        value = 0;
        if (!DecimalText.TryParse(text, out DecimalText number) || number.Exponent < 0 || number.Digits.Length + number.Exponent > MostDigits)
            return false;
        string digits = number.IsZero ? "0" : number.Digits + new string('0', (int)number.Exponent);
        value = Int128.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (number.IsNegative)
            value = -value;
        return true;
    }
}
