using System.Globalization;

namespace LabelNoise.Numerics;

/// <summary>
/// A positive real number held by its base-10 logarithm, so that 10^-1200 is as representable as 1000. Immutable and safe to share between
/// threads; equality is equality of the logarithms.
/// </summary>
/// <remarks>
/// <c>default</c> is the number 1, whose logarithm is 0. Rounding the logarithm costs the number a relative error of about
/// 2.3·10^-16·|<see cref="Log10"/>|.
/// </remarks>
public readonly record struct Magnitude : IComparable<Magnitude>
{
    /// <summary>The largest power of ten that is read, either way: further out a logarithm would not hold seven digits of the number.</summary>
    private const int LargestExponent = 1_000_000_000;

    private Magnitude(double log10) => Log10 = log10;

    /// <summary>The base-10 logarithm: any finite number.</summary>
    public double Log10 { get; }

    /// <summary>The number 10^<paramref name="log10"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="log10"/> is NaN or infinite.</exception>
    public static Magnitude FromLog10(double log10) => new(Guard.Finite(log10));

    /// <summary>The magnitude of an ordinary number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN, infinite, zero or negative.</exception>
    public static Magnitude Of(double value) => new(Math.Log10(Guard.Positive(value)));

    /// <summary>The natural logarithm, <see cref="Log10"/>·ln 10.</summary>
    public double Ln => Log10 * Math.Log(10);

    /// <summary>The natural logarithm of the number whose base-10 logarithm is <see cref="Log10"/>, without rounding.</summary>
    internal Enclosure EnclosedLn => Log10 * Enclosure.Ln10;

    /// <summary>The nearest double: 0 below about 10^-324, +∞ above about 10^308.</summary>
    public double ToDouble() => Math.Pow(10, Log10);

    /// <summary>This number to a real power.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="exponent"/> is not finite, or the logarithm of the power is not.
    /// </exception>
    public Magnitude Pow(double exponent) => new(Guard.Finite(Log10 * Guard.Finite(exponent), nameof(exponent)));

    /// <summary>The product; exact addition of logarithms but for rounding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The logarithm of the product is not finite.</exception>
    public static Magnitude operator *(Magnitude left, Magnitude right) => FromLog10(left.Log10 + right.Log10);

    /// <summary>The quotient.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The logarithm of the quotient is not finite.</exception>
    public static Magnitude operator /(Magnitude left, Magnitude right) => FromLog10(left.Log10 - right.Log10);

    /// <summary>Whether the left number is the smaller.</summary>
    public static bool operator <(Magnitude left, Magnitude right) => left.Log10 < right.Log10;

    /// <summary>Whether the left number is the larger.</summary>
    public static bool operator >(Magnitude left, Magnitude right) => left.Log10 > right.Log10;

    /// <summary>Whether the left number is no larger.</summary>
    public static bool operator <=(Magnitude left, Magnitude right) => left.Log10 <= right.Log10;

    /// <summary>Whether the left number is no smaller.</summary>
    public static bool operator >=(Magnitude left, Magnitude right) => left.Log10 >= right.Log10;

    /// <inheritdoc/>
    public int CompareTo(Magnitude other) => Log10.CompareTo(other.Log10);

    /// <summary>Reads a positive decimal number from 10^-1000000000 to 10^1000000000, such as "1000", "2.5e-8" or "1e-1200".</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is null or is not such a number.</exception>
    public static Magnitude Parse(string? text) =>
        TryParse(text, out Magnitude value)
            ? value
            : throw new FormatException(FormattableString.Invariant(
                $"'{text}' is not a positive decimal number from 1e-{LargestExponent} to 1e{LargestExponent}, such as 1000, 2.5e-8 or 1e-1200."));

    /// <summary>
    /// Reads what <see cref="Parse"/> reads; <paramref name="value"/> is 1 when the answer is false. Blanks around the number do not count.
    /// </summary>
    public static bool TryParse(string? text, out Magnitude value)
    {
        value = default;
        if (!DecimalText.TryParse(text, out DecimalText number) || number.IsNegative || !(Math.Abs(number.Log10) <= LargestExponent))
            return false;

        // What is a double has the logarithm of that double, as it would have in Of.
        value = NumberText.TryReal(text, out double ordinary) && double.IsNormal(ordinary) ? Of(ordinary) : new Magnitude(number.Log10);
        return true;
    }

    /// <summary>Four significant digits in the invariant culture: "1000", "2.5e-08", "1e-1200".</summary>
    public override string ToString()
    {
        double ordinary = ToDouble();
        if (double.IsNormal(ordinary))
            return ordinary.ToString("g4", CultureInfo.InvariantCulture);

        double exponent = Math.Floor(Log10);
        double mantissa = Math.Round(Math.Pow(10, Log10 - exponent), 3);
        if (mantissa >= 10)
        {
            mantissa /= 10;
            exponent++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{mantissa:0.###}e{exponent:+00;-00}");
    }
}
