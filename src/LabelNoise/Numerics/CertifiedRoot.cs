namespace LabelNoise.Numerics;

/// <summary>Roots of functions of which only enclosures are known (docs/certified.md).</summary>
internal static class CertifiedRoot
{
    /// <summary>How far from the root, relatively, both sides of it are tried first.</summary>
    private const double SmallestSpread = 1e-15;

    /// <summary>The root of an increasing function: between two numbers at which the function is certainly on both sides of 0, or anywhere if there are none from 0 to 2·near.</summary>
    /// <param name="near">A number near the root, above 0.</param>
    /// <param name="increasing">The function, enclosed.</param>
    public static Enclosure Near(double near, Func<double, Enclosure> increasing)
    {
        for (double spread = SmallestSpread * near; spread < near; spread *= 2)
        {
            if (increasing(near - spread).AtMost(0) == true && (-increasing(near + spread)).AtMost(0) == true)
                return new Enclosure(near - spread, near + spread);
        }

        return new Enclosure(double.NegativeInfinity, double.PositiveInfinity);
    }
}
