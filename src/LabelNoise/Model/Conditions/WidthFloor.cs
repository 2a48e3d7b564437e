using LabelNoise.Numerics;

namespace LabelNoise.Model.Conditions;

/// <summary>The least width that A1 allows once A2 holds with equality, as a function of their constant.</summary>
internal static class WidthFloor
{
    /// <summary>C·max((ln 1/η)⁶, η^(−1/2)) at η = C⁻⁹⁶; increasing in C.</summary>
    /// <param name="constant">C, above 1.</param>
    public static Magnitude At(double constant)
    {
        Magnitude c = Magnitude.Of(constant);
        return c * Magnitude.FromLog10(ConditionClauses.Log10WidthFloor(c.Pow(-96)));
    }

    /// <summary>ln of the same: ln C + max(6·ln(96·ln C), 48·ln C).</summary>
    /// <param name="constant">C, above 1.</param>
    public static Enclosure Ln(Enclosure constant)
    {
        Enclosure c = Enclosure.Log(constant);
        return c + Enclosure.Max(6 * Enclosure.Log(96 * c), 48 * c);
    }

    /// <summary>The C at which it reaches a width, to the last few digits.</summary>
    /// <param name="width">The width; A1 asks for less at any C near 1.</param>
    public static double ConstantFor(Magnitude width)
    {
        (double low, double high) = (1, 2);
        while (At(high) < width)
            high *= 2;
        while (high - low > 1e-12 * high)
        {
            double middle = (low + high) / 2;
            if (At(middle) < width)
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
