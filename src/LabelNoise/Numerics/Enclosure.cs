using System.Runtime.InteropServices;

namespace LabelNoise.Numerics;

/// <summary>
/// A real number known to lie between two doubles. Every operation rounds outwards, so that the exact result for any numbers between the ends of the
/// operands lies between the ends of the result (docs/certified.md).
/// </summary>
/// <remarks>
/// IEEE 754 rounds sums, differences, products, quotients and square roots to the nearest double, so the exact result lies between the two neighbours of
/// the rounded one, also where it overflows or underflows. An infinite end stands for the lack of a bound, and the number itself is finite, but for the
/// logarithm of 0, whose enclosure reaches down to −∞.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct Enclosure
{
    /// <summary>2¹⁰: with five digits before the point, ten binary places are 15 decimals at most.</summary>
    private const double Places = 1024;

    private const double LargestShort = 1e5;

    private const double LargestWhole = 1e15;

    /// <summary>The numbers between two ends.</summary>
    /// <param name="lower">The lower end; −∞ where there is none.</param>
    /// <param name="upper">The upper end, at least <paramref name="lower"/>; +∞ where there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is NaN, or they are in the wrong order.</exception>
    public Enclosure(double lower, double upper)
    {
        if (!(lower <= upper))
            throw Disordered(lower, upper);
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The number is no smaller.</summary>
    public double Lower { get; }

    /// <summary>The number is no larger.</summary>
    public double Upper { get; }

    /// <summary>A number between the ends, for display: half of their sum, or an end that is finite.</summary>
    public double Middle => (double.IsFinite(Lower), double.IsFinite(Upper)) switch
    {
        (true, true) => (0.5 * Lower) + (0.5 * Upper),
        (true, false) => Lower,
        (false, true) when Lower == Upper || Upper > -double.MaxValue => Upper,
        _ => Lower,
    };

    /// <summary>The distance of the ends over the smaller of their absolute values; +∞ where an end is infinite or they have 0 between them.</summary>
    public double RelativeWidth => Lower > 0 || Upper < 0 ? (Upper - Lower) / Math.Min(Math.Abs(Lower), Math.Abs(Upper)) : double.PositiveInfinity;

    /// <summary>A double itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN.</exception>
    public static implicit operator Enclosure(double value) => new(value, value);

    /// <summary>
    /// A number that is written in at most 15 decimals and read as the nearest double: no farther from it than the next doubles are, and that double itself
    /// if it is a whole number or has ten binary places at most, since two numbers of 15 decimals are never the same double.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Enclosure Written(double value)
    {
        bool isShort = Math.Abs(value) < LargestShort ? Math.Floor(value * Places) == value * Places : Math.Floor(value) == value && Math.Abs(value) < LargestWhole;
        return isShort ? value : new Enclosure(Math.BitDecrement(Guard.Finite(value)), Math.BitIncrement(value));
    }

    /// <summary>The sum.</summary>
    public static Enclosure operator +(Enclosure left, Enclosure right) => Outward(left.Lower + right.Lower, left.Upper + right.Upper);

    /// <summary>The difference of two numbers, each anywhere between its ends.</summary>
    public static Enclosure operator -(Enclosure left, Enclosure right) => Outward(left.Lower - right.Upper, left.Upper - right.Lower);

    /// <summary>The opposite, which needs no rounding.</summary>
    public static Enclosure operator -(Enclosure value) => new(-value.Upper, -value.Lower);

    /// <summary>The product.</summary>
    public static Enclosure operator *(Enclosure left, Enclosure right)
    {
        // On the usual side of 0 two of the four products are the ends.
        if (left.Lower >= 0 && right.Lower >= 0)
            return new Enclosure(Math.Max(0, Down(Product(left.Lower, right.Lower))), Up(Product(left.Upper, right.Upper)));
        return Around(Product(left.Lower, right.Lower), Product(left.Lower, right.Upper), Product(left.Upper, right.Lower), Product(left.Upper, right.Upper));
    }

    /// <summary>The quotient; anything where the divisor may be 0.</summary>
    public static Enclosure operator /(Enclosure left, Enclosure right)
    {
        if (right.Lower <= 0 && right.Upper >= 0)
            return new Enclosure(double.NegativeInfinity, double.PositiveInfinity);
        if (left.Lower >= 0 && right.Lower > 0)
            return new Enclosure(Math.Max(0, Down(Quotient(left.Lower, right.Upper))), Up(Quotient(left.Upper, right.Lower)));
        return Around(Quotient(left.Lower, right.Lower), Quotient(left.Lower, right.Upper), Quotient(left.Upper, right.Lower), Quotient(left.Upper, right.Upper));
    }

    /// <summary>The larger of two numbers.</summary>
    public static Enclosure Max(Enclosure left, Enclosure right) => new(Math.Max(left.Lower, right.Lower), Math.Max(left.Upper, right.Upper));

    /// <summary>The smaller of two numbers.</summary>
    public static Enclosure Min(Enclosure left, Enclosure right) => new(Math.Min(left.Lower, right.Lower), Math.Min(left.Upper, right.Upper));

    /// <summary>The absolute value.</summary>
    public static Enclosure Abs(Enclosure value) => value switch
    {
        { Lower: >= 0 } => value,
        { Upper: <= 0 } => -value,
        _ => new Enclosure(0, Math.Max(-value.Lower, value.Upper)),
    };

    /// <summary>The square root.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> may be negative.</exception>
    public static Enclosure Sqrt(Enclosure value) => value.Lower >= 0
        ? new Enclosure(Math.Max(0, Down(Math.Sqrt(value.Lower))), Up(Math.Sqrt(value.Upper)))
        : throw Guard.OutOfRange(nameof(value), value.Lower, "value must not be negative.");

    /// <summary>Whether the number is at most <paramref name="other"/>: true if it is for all numbers between the ends, false if it is for none, null otherwise.</summary>
    public bool? AtMost(Enclosure other) => Upper <= other.Lower ? true : Lower > other.Upper ? false : null;

    /// <summary>Whether the number is below <paramref name="other"/>, in the same sense.</summary>
    public bool? Below(Enclosure other) => Upper < other.Lower ? true : Lower >= other.Upper ? false : null;

    /// <summary>Whether a double lies between the ends, ends included; NaN does not.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    // Apart from the constructor, which is inlined without it.
    private static ArgumentOutOfRangeException Disordered(double lower, double upper) =>
        Guard.OutOfRange(nameof(upper), upper, FormattableString.Invariant($"upper must be at least lower, which is {lower}."));

    private static Enclosure Outward(double lower, double upper) => new(Down(lower), Up(upper));

    private static Enclosure Around(double a, double b, double c, double d) =>
        Outward(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));

    // What is not a number comes from two ends without a bound.
    private static double Down(double value) => double.IsNaN(value) ? double.NegativeInfinity : Math.BitDecrement(value);

    private static double Up(double value) => double.IsNaN(value) ? double.PositiveInfinity : Math.BitIncrement(value);

    // An infinite end bounds finite numbers, and 0 times any of them is 0.
    private static double Product(double left, double right) => left == 0 || right == 0 ? 0 : left * right;

    private static double Quotient(double left, double right) => left == 0 || double.IsInfinity(right) ? 0 : left / right;
}
