namespace LabelNoise.Numerics;

/// <summary>
/// The two functions of Loader, "Fast and accurate computation of binomial probabilities" (2000), by which densities near their mode are
/// written without terms that cancel.
/// </summary>
internal static class SaddlePoint
{
    /// <summary>The error of Stirling's formula at 0, ½, 1, … 16, where the recurrence is long; it is infinite at 0.</summary>
    private static readonly double[] Halves = [double.PositiveInfinity, .. Enumerable.Range(1, 32).Select(k => Recurred(0.5 * k))];

    /// <summary>a·ln(a/z) + z − a for positive a and z, without cancellation near z = a.</summary>
    public static double Deviance(double a, double z) => Deviance(a, z, z - a);

    /// <summary>The same where z − a is known to more digits than its parts.</summary>
    public static double Deviance(double a, double z, double difference)
    {
        // With v = (z − a)/(z + a): a·ln(a/z) + z − a = (z − a)·v − 2a(v³/3 + v⁵/5 + …), the odd series of 2a·artanh v beyond its first
        // term.
        double v = difference / (z + a);
        if (Math.Abs(v) > 0.1)
            return (a * LogRatio(a, z)) + difference;
        double power = 2 * a * v;
        double sum = difference * v;
        for (int odd = 3; ; odd += 2)
        {
            power *= v * v;
            double next = sum - (power / odd);
            if (next == sum)
                return sum;
            sum = next;
        }
    }

    /// <summary>
    /// ln Γ(a + 1) − (a + ½) ln a + a − ½ ln 2π for a > 0, by the Stirling series (DLMF 5.11.1), carried up to a ≥ 16 by recurrence.
    /// </summary>
    public static double StirlingError(double a)
    {
        double twice = 2 * a;
        return twice < Halves.Length && twice == (int)twice ? Halves[(int)twice] : Recurred(a);
    }

    private static double Recurred(double a)
    {
        double shift = 0;
        for (; a < 16; a++)
            shift += ((a + 0.5) * LogExponential.Log1p(1 / a)) - 1;
        double square = 1 / (a * a);
        // B₂ₖ/(2k(2k − 1)) for k = 1…7; the next term is below 10^-17 at a = 16.
        double series = (1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680)
            - (square * ((1.0 / 1188) - (square * ((691.0 / 360360) - (square / 156)))))))))));
        return shift + (series / a);
    }

    // The quotient of two doubles may be no double of full precision.
    private static double LogRatio(double a, double z)
    {
        double ratio = a / z;
        return double.IsNormal(ratio) ? Math.Log(ratio) : Math.Log(a) - Math.Log(z);
    }
}
