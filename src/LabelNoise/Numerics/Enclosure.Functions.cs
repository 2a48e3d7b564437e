namespace LabelNoise.Numerics;

/// <content>Exponentials and logarithms by series of their own with a proven remainder: the C runtime promises no error (docs/certified.md).</content>
internal readonly partial record struct Enclosure
{
    /// <summary>The leading 32 bits of ln 2, so that a multiple by a whole number below 2²¹ is a double.</summary>
    private const double LeadingLn2 = 0.693147180369123816490;

    /// <summary>1/ln 2, to choose a multiple of ln 2.</summary>
    private const double InverseLn2 = 1.4426950408889634;

    /// <summary>Beyond this the exponential overflows, and below its opposite it is under the smallest double.</summary>
    private const double LargestExponent = 746;

    /// <summary>The rest of ln 2: the nearest double is 1.90821492927058770002·10⁻¹⁰.</summary>
    private static readonly Enclosure TrailingLn2 = Written(1.90821492927058770002e-10);

    /// <summary>What the terms of e^r beyond the 15th are, over r, at |r| ≤ 0.36: 0.36¹⁵/16!·(1 − 0.36/17)⁻¹ is below 1.1·10⁻²⁰.</summary>
    private static readonly Enclosure ExponentialRest = new(-2e-20, 2e-20);

    /// <summary>What the terms of artanh(s)/s beyond s²⁴/25 are, at s² ≤ 0.03: 0.03¹³/(27·0.97) is below 6.1·10⁻²².</summary>
    private static readonly Enclosure ArtanhRest = new(0, 1e-21);

    private const int ExponentialTerms = 15;

    private const int LargestOddPower = 25;

    /// <summary>π.</summary>
    public static Enclosure Pi => Written(Math.PI);

    /// <summary>ln 2.</summary>
    public static Enclosure Ln2 => LeadingLn2 + TrailingLn2;

    /// <summary>ln 10 = 3·ln 2 + ln(5/4).</summary>
    public static Enclosure Ln10 => (3 * Ln2) + Log1p(0.25);

    /// <summary>e to the power of the number.</summary>
    public static Enclosure Exp(Enclosure value) => new(ExpOf(value.Lower).Lower, ExpOf(value.Upper).Upper);

    /// <summary>e to the power of the number, less 1, also where that is near 0.</summary>
    public static Enclosure Expm1(Enclosure value) => new(Expm1Of(value.Lower).Lower, Expm1Of(value.Upper).Upper);

    /// <summary>The natural logarithm; it reaches down to −∞ where the number may be 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative for certain.</exception>
    public static Enclosure Log(Enclosure value) => value.Upper >= 0
        ? new Enclosure(LogOf(Math.Max(0, value.Lower)).Lower, LogOf(value.Upper).Upper)
        : throw Guard.OutOfRange(nameof(value), value.Upper, "value must not be negative.");

    /// <summary>ln(1 + the number), also where that is near 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is below −1 for certain.</exception>
    public static Enclosure Log1p(Enclosure value) => value.Upper >= -1
        ? new Enclosure(Log1pOf(Math.Max(-1, value.Lower)).Lower, Log1pOf(value.Upper).Upper)
        : throw Guard.OutOfRange(nameof(value), value.Upper, "value must be at least −1.");

    /// <summary>A positive number to a real power, e^(<paramref name="exponent"/>·ln <paramref name="value"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative for certain.</exception>
    public static Enclosure Pow(Enclosure value, Enclosure exponent) => Exp(exponent * Log(value));

    /// <summary>A number of either sign to a whole power.</summary>
    /// <param name="value">The number.</param>
    /// <param name="exponent">At least 0.</param>
    public static Enclosure WholePower(Enclosure value, int exponent)
    {
        Enclosure product = 1;
        for (int k = 0; k < exponent; k++)
            product *= value;
        return product;
    }

    private static Enclosure ExpOf(double x)
    {
        if (x < -LargestExponent)
            return new Enclosure(0, double.Epsilon);
        if (x > LargestExponent)
            return new Enclosure(double.MaxValue, double.PositiveInfinity);
        int power = (int)Math.Round(x * InverseLn2);
        Enclosure rest = Reduced(x, power);
        // In two steps, of which neither overflows.
        int half = power / 2;
        return (1 + (rest * ExponentialSum(rest))) * Math.ScaleB(1, half) * Math.ScaleB(1, power - half);
    }

    private static Enclosure Expm1Of(double x) => Math.Abs(x) <= 0.34 ? x * ExponentialSum(x) : ExpOf(x) - 1;

    /// <summary>x − k·ln 2, at most 0.35: the multiple of the leading bits is exact, and whatever whole number k is near x/ln 2 will do.</summary>
    private static Enclosure Reduced(double x, int power) => x - (Enclosure)(power * LeadingLn2) - (power * TrailingLn2);

    /// <summary>(e^r − 1)/r by its Taylor series, |r| ≤ 0.36.</summary>
    private static Enclosure ExponentialSum(Enclosure r)
    {
        Enclosure sum = 1;
        for (int n = ExponentialTerms; n > 1; n--)
            sum = 1 + (r * sum / n);
        return sum + ExponentialRest;
    }

    private static Enclosure LogOf(double x)
    {
        if (x == 0)
            return new Enclosure(double.NegativeInfinity, -double.MaxValue);
        if (double.IsInfinity(x))
            return new Enclosure(0, double.PositiveInfinity);
        int power = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -power);
        if (mantissa > 1.4142)
        {
            mantissa /= 2;
            power++;
        }

        // x = 2^power·mantissa, and mantissa − 1 is a double, since the mantissa is between ½ and 2 (Sterbenz).
        Enclosure logarithm = TwiceArtanh((mantissa - 1) / (1 + (Enclosure)mantissa));
        return power == 0 ? logarithm : (power * Ln2) + logarithm;
    }

    private static Enclosure Log1pOf(double x) => x is >= -0.25 and <= 0.4 ? TwiceArtanh(x / (2 + (Enclosure)x)) : Log(1 + (Enclosure)x);

    /// <summary>ln((1 + s)/(1 − s)) = 2(s + s³/3 + s⁵/5 + …), s² ≤ 0.03.</summary>
    private static Enclosure TwiceArtanh(Enclosure s)
    {
        Enclosure square = s * s;
        Enclosure sum = 1 / (Enclosure)LargestOddPower;
        for (int odd = LargestOddPower - 2; odd > 0; odd -= 2)
            sum = (1 / (Enclosure)odd) + (square * sum);
        return 2 * s * (sum + ArtanhRest);
    }
}
