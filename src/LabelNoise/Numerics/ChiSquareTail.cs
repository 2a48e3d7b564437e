namespace LabelNoise.Numerics;

/// <summary>
/// Natural logarithms of the two tails of a chi-square law, Pr[χ² > x] = Q(a, z) and Pr[χ² ≤ x] = P(a, z)
/// with a = dof/2 and z = x/2 (regularised incomplete gamma functions, DLMF 8.2).
/// </summary>
/// <remarks>
/// MathNet.Numerics returns the probability itself, which underflows at 10^-308, and forms z^a·e^-z/Γ(a) from terms of size a·ln a
/// that cancel, which leaves nine digits or so at 10^6 degrees of freedom. Here only logarithms are handled, and the common
/// factor is taken in the saddle-point form of Loader, "Fast and accurate computation of binomial probabilities" (2000),
/// whose terms do not cancel.
/// </remarks>
public static class ChiSquareTail
{
    // Both expansions need some multiple of √a terms at z ≈ a; this is reached only beyond 10^12 degrees of freedom.
    private const int MaximumTerms = 20_000_000;

    private const double UnitRoundoff = 1.1102230246251565e-16;

    /// <summary>ln Pr[χ² > <paramref name="x"/>]; −∞ only where the logarithm itself exceeds a double.</summary>
    /// <param name="dof">Degrees of freedom, any real above 0.</param>
    /// <param name="x">The point, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="dof"/> is not positive or <paramref name="x"/> is negative, or one is not finite.
    /// </exception>
    public static double LogSurvival(double dof, double x)
    {
        double a = Guard.Positive(dof) / 2;
        double z = Guard.AtLeast(x, 0) / 2;
        return IsUpper(a, z) ? LogUpper(a, z) : LogExponential.Complement(LogLower(a, z));
    }

    /// <summary>ln Pr[χ² ≤ <paramref name="x"/>]; −∞ at x = 0.</summary>
    /// <param name="dof">Degrees of freedom, any real above 0.</param>
    /// <param name="x">The point, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="dof"/> is not positive or <paramref name="x"/> is negative, or one is not finite.
    /// </exception>
    public static double LogCumulative(double dof, double x)
    {
        double a = Guard.Positive(dof) / 2;
        double z = Guard.AtLeast(x, 0) / 2;
        return IsUpper(a, z) ? LogExponential.Complement(LogUpper(a, z)) : LogLower(a, z);
    }

    // The series converges fast below this line and the continued fraction above it; the complement loses nothing on either side.
    private static bool IsUpper(double a, double z) => z > a + 1;

    /// <summary>ln Q by the continued fraction of DLMF 8.9.2, evaluated by the modified Lentz method.</summary>
    private static double LogUpper(double a, double z)
    {
        double b = z + 1 - a;
        double c = double.PositiveInfinity;
        double d = 1 / b;
        double fraction = d;
        for (int n = 1; n <= MaximumTerms; n++)
        {
            double numerator = n * (a - n);
            b += 2;
            d = 1 / (b + (numerator * d));
            c = b + (numerator / c);
            double factor = c * d;
            fraction *= factor;
            // The rounded product of c and d may never settle closer to 1 than two units in the last place.
            if (Math.Abs(factor - 1) <= 4 * UnitRoundoff)
                return LogFactor(a, z) + Math.Log(a * fraction);
        }

        throw NoConvergence(a, z);
    }

    /// <summary>ln P by the series of DLMF 8.7.1, whose terms are all positive.</summary>
    private static double LogLower(double a, double z)
    {
        if (z == 0)
            return double.NegativeInfinity;
        double term = 1;
        double sum = 1;
        for (int n = 1; n <= MaximumTerms; n++)
        {
            term *= z / (a + n);
            sum += term;
            if (term <= sum * UnitRoundoff)
                return LogFactor(a, z) + Math.Log(sum);
        }

        throw NoConvergence(a, z);
    }

    /// <summary>
    /// ln[z^a·e^-z/Γ(a + 1)] = −a·φ(z/a) − δ(a) − ½ ln(2πa), with φ(u) = u − 1 − ln u and δ the error of Stirling's formula.
    /// </summary>
    private static double LogFactor(double a, double z) =>
        -Deviance(a, z) - StirlingError(a) - (0.5 * Math.Log(2 * Math.PI * a));

    /// <summary>a·ln(a/z) + z − a without cancellation near z = a.</summary>
    private static double Deviance(double a, double z)
    {
        // With v = (z − a)/(z + a): a·ln(a/z) + z − a = (z − a)·v − 2a(v³/3 + v⁵/5 + …), the odd series of 2a·artanh v beyond its first
        // term.
        double v = (z - a) / (z + a);
        if (Math.Abs(v) > 0.1)
            return (a * Math.Log(a / z)) + (z - a);
        double power = 2 * a * v;
        double sum = (z - a) * v;
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
    /// ln Γ(a + 1) − (a + ½) ln a + a − ½ ln 2π by the Stirling series (DLMF 5.11.1), carried up to a ≥ 16 by recurrence.
    /// </summary>
    private static double StirlingError(double a)
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

    private static ArithmeticException NoConvergence(double a, double z) =>
        new(FormattableString.Invariant($"The incomplete gamma expansion at a = {a}, z = {z} did not converge."));
}
