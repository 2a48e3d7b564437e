using System.Globalization;

namespace LabelNoise.Numerics;

/// <summary>A decimal number as it is written, with every digit: (−1)^sign · digits · 10^exponent. Nothing is rounded yet.</summary>
/// <param name="IsNegative">Whether it has a minus sign.</param>
/// <param name="Digits">The digits without zeros at either end; empty for zero.</param>
/// <param name="Exponent">The power of ten of the last digit; 0 for zero.</param>
internal readonly record struct DecimalText(bool IsNegative, string Digits, long Exponent)
{
    /// <summary>Exponents beyond this are all alike: no number of the library reaches them.</summary>
    private const long Beyond = 1L << 60;

    /// <summary>Whether it is zero.</summary>
    public bool IsZero => Digits.Length == 0;

    /// <summary>Reads a sign, digits with or without a point, and an exponent, in the invariant culture; blanks around them do not count.</summary>
    public static bool TryParse(string? text, out DecimalText value)
    {
        value = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        bool negative = Sign(ref rest);
        int mark = rest.IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = mark < 0 ? rest : rest[..mark];
        long exponent = 0;
        if (mark >= 0 && !TryExponent(rest[(mark + 1)..], out exponent))
            return false;
        int point = mantissa.IndexOf('.');
        string digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return false;
        string significant = digits.TrimEnd('0');
        long last = exponent - (point < 0 ? 0 : mantissa.Length - point - 1) + digits.Length - significant.Length;
        significant = significant.TrimStart('0');
        value = new DecimalText(negative, significant, significant.Length == 0 ? 0 : last);
        return true;
    }

    /// <summary>The base-10 logarithm of the absolute value; −∞ for zero.</summary>
    public double Log10 => IsZero ? double.NegativeInfinity : Math.Log10(Leading) + (Exponent + Digits.Length - 1);

    /// <summary>The first digit and what follows it after a point.</summary>
    private double Leading => double.Parse(Digits[..1] + "." + Digits[1..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static bool TryExponent(ReadOnlySpan<char> text, out long exponent)
    {
        bool negative = Sign(ref text);
        exponent = 0;
        if (text.Length == 0 || text.ContainsAnyExceptInRange('0', '9'))
            return false;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out exponent) || exponent > Beyond)
            exponent = Beyond;
        if (negative)
            exponent = -exponent;
        return true;
    }

    private static bool Sign(ref ReadOnlySpan<char> text)
    {
        bool negative = text is ['-', ..];
        if (text is ['-' or '+', ..])
            text = text[1..];
        return negative;
    }
}
