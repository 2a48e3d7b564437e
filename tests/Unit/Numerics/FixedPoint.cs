using System.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

/// <summary>
/// Reference arithmetic: a whole number of 2⁻¹⁶⁰⁰. Sums are exact, products and quotients are cut off below the last bit, which is 300 digits under the
/// last digit of any double that is compared with them.
/// </summary>
internal readonly record struct FixedPoint(BigInteger Units) : IComparable<FixedPoint>
{
    private const int Bits = 1600;

    private const int Halvings = 64;

    public static FixedPoint One { get; } = 1;

    public static FixedPoint Ln2 { get; } = 2 * Artanh((FixedPoint)1 / 3);

    /// <summary>Machin: π = 16·arctan(1/5) − 4·arctan(1/239).</summary>
    public static FixedPoint Pi { get; } = (16 * Arctan(5)) - (4 * Arctan(239));

    public static implicit operator FixedPoint(int value) => new((BigInteger)value << Bits);

    /// <summary>A finite double, every bit of it.</summary>
    public static FixedPoint Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent > 0)
            mantissa += 1L << 52;
        BigInteger units = mantissa << (Bits + Math.Max(1, exponent) - 1075);
        return new(value < 0 ? -units : units);
    }

    public static FixedPoint operator +(FixedPoint left, FixedPoint right) => new(left.Units + right.Units);

    public static FixedPoint operator -(FixedPoint left, FixedPoint right) => new(left.Units - right.Units);

    public static FixedPoint operator -(FixedPoint value) => new(-value.Units);

    public static FixedPoint operator *(FixedPoint left, FixedPoint right) => new((left.Units * right.Units) >> Bits);

    public static FixedPoint operator /(FixedPoint left, FixedPoint right) => new((left.Units << Bits) / right.Units);

    public static bool operator <(FixedPoint left, FixedPoint right) => left.Units < right.Units;

    public static bool operator >(FixedPoint left, FixedPoint right) => left.Units > right.Units;

    public static bool operator <=(FixedPoint left, FixedPoint right) => left.Units <= right.Units;

    public static bool operator >=(FixedPoint left, FixedPoint right) => left.Units >= right.Units;

    public int CompareTo(FixedPoint other) => Units.CompareTo(other.Units);

    public static FixedPoint Abs(FixedPoint value) => new(BigInteger.Abs(value.Units));

    /// <summary>By Taylor's series at x/2⁶⁴, squared 64 times.</summary>
    public static FixedPoint Exp(FixedPoint x)
    {
        FixedPoint reduced = new(x.Units >> Halvings);
        FixedPoint term = 1;
        FixedPoint sum = 1;
        for (int n = 1; !term.Units.IsZero; n++)
            sum += term = new(term.Units * reduced.Units / n >> Bits);
        for (int k = 0; k < Halvings; k++)
            sum *= sum;
        return sum;
    }

    /// <summary>By 2ᵏ·f with f from 1 to 2 and the series of artanh.</summary>
    public static FixedPoint Log(FixedPoint x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(x.Units, BigInteger.Zero, nameof(x));
        int power = (int)(long)x.Units.GetBitLength() - Bits - 1;
        FixedPoint mantissa = new(power >= 0 ? x.Units >> power : x.Units << -power);
        return (power * Ln2) + (2 * Artanh((mantissa - 1) / (mantissa + 1)));
    }

    /// <summary>By Newton's steps.</summary>
    public static FixedPoint Sqrt(FixedPoint x)
    {
        BigInteger square = x.Units << Bits;
        BigInteger root = BigInteger.One << (int)((square.GetBitLength() / 2) + 1);
        for (BigInteger next = (root + (square / root)) >> 1; next < root; next = (root + (square / root)) >> 1)
            root = next;
        return new(root);
    }

    public override string ToString() => ((double)Units / Math.Pow(2, Bits / 2) / Math.Pow(2, Bits / 2)).ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static FixedPoint Artanh(FixedPoint s)
    {
        FixedPoint square = s * s;
        FixedPoint power = s;
        FixedPoint sum = s;
        for (int odd = 3; !power.Units.IsZero && power.Units != BigInteger.MinusOne; odd += 2)
            sum += new FixedPoint((power *= square).Units / odd);
        return sum;
    }

    private static FixedPoint Arctan(int inverse)
    {
        FixedPoint power = (FixedPoint)1 / inverse;
        FixedPoint sum = power;
        for (int odd = 3; !power.Units.IsZero; odd += 2)
        {
            power = new(-power.Units / (inverse * inverse));
            sum += new FixedPoint(power.Units / odd);
        }

        return sum;
    }
}
