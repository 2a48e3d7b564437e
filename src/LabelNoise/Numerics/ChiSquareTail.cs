using System.Globalization;

namespace LabelNoise.Numerics;

/// <summary>
/// Natural logarithms of the two tails of a chi-square law, Pr[χ² > x] = Q(a, z) and Pr[χ² ≤ x] = P(a, z)
/// with a = dof/2 and z = x/2 (regularised incomplete gamma functions, DLMF 8.2).
/// </summary>
/// <remarks>
/// MathNet.Numerics returns the probability itself, which underflows at 10^-308, and forms z^a·e^-z/Γ(a) from terms of size a·ln a
/// that cancel, which leaves nine digits or so at 10^6 degrees of freedom. Here only logarithms are handled, and the common
/// factor is taken in a form whose terms do not cancel. Each logarithm is right to a relative error of 10⁻¹², but for one that is itself below the
/// smallest normal number.
/// </remarks>
internal static class ChiSquareTail
{
    /// <summary>The most degrees of freedom: 2³¹ − 1, the largest dimension.</summary>
    public const double LargestDegrees = int.MaxValue;

    // Both expansions need some multiple of √a terms at z ≈ a, less than ten.
    private const int MaximumTerms = 2_000_000;

    private const double UnitRoundoff = 1.1102230246251565e-16;

    /// <summary>ln Pr[χ² > <paramref name="x"/>].</summary>
    /// <param name="dof">Degrees of freedom, any real number from 1 to <see cref="LargestDegrees"/>.</param>
    /// <param name="x">The point, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="dof"/> is outside its range, or <paramref name="x"/> is negative or not finite.
    /// </exception>
    public static double LogSurvival(double dof, double x)
    {
        Check(dof, x);
        return IsUpper(dof, x) ? LogUpper(dof, x) : LogExponential.Complement(LogLower(dof, x));
    }

    /// <summary>ln Pr[χ² ≤ <paramref name="x"/>]; −∞ at x = 0.</summary>
    /// <param name="dof">Degrees of freedom, any real number from 1 to <see cref="LargestDegrees"/>.</param>
    /// <param name="x">The point, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="dof"/> is outside its range, or <paramref name="x"/> is negative or not finite.
    /// </exception>
    public static double LogCumulative(double dof, double x)
    {
        Check(dof, x);
        return IsUpper(dof, x) ? LogExponential.Complement(LogUpper(dof, x)) : LogLower(dof, x);
    }

    /// <summary>ln of the density of ln χ² at ln <paramref name="x"/>, which is ln[z^a·e^-z/Γ(a)].</summary>
    /// <param name="dof">Degrees of freedom, any real number from 1 to <see cref="LargestDegrees"/>.</param>
    /// <param name="x">The point, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dof"/> is outside its range, or <paramref name="x"/> is negative or not finite.</exception>
    public static double LogDensityOfLogarithm(double dof, double x)
    {
        Check(dof, x);
        return LogFactor(dof, x) + Math.Log(dof / 2);
    }

    private static void Check(double dof, double x)
    {
        if (!(dof is >= 1 and <= LargestDegrees))
            throw Guard.OutOfRange(nameof(dof), dof, string.Create(CultureInfo.InvariantCulture, $"dof must be a number from 1 to {LargestDegrees}."));
        Guard.AtLeast(x, 0);
    }

    // The series converges fast below this line, z = a + 1, and the continued fraction above it; the complement loses nothing on either side.
    private static bool IsUpper(double dof, double x) => x > dof + 2;

    /// <summary>ln Q by the continued fraction of DLMF 8.9.2, evaluated by the modified Lentz method.</summary>
    private static double LogUpper(double dof, double x)
    {
        double a = dof / 2;
        double z = x / 2;
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
                return LogFactor(dof, x) + Math.Log(a * fraction);
        }

        throw NoConvergence(dof, x);
    }

    /// <summary>ln P by the series of DLMF 8.7.1, whose terms are all positive.</summary>
    private static double LogLower(double dof, double x)
    {
        if (x == 0)
            return double.NegativeInfinity;
        double term = 1;
        double sum = 1;
        for (int n = 1; n <= MaximumTerms; n++)
        {
            term *= x / (dof + (2.0 * n));
            sum += term;
            if (term <= sum * UnitRoundoff)
                return LogFactor(dof, x) + Math.Log(sum);
        }

        throw NoConvergence(dof, x);
    }

    /// <summary>
    /// ln[z^a·e^-z/Γ(a + 1)] = −a·φ(z/a) − δ(a) − ½ ln(2πa), with φ(u) = u − 1 − ln u and δ the error of Stirling's formula. The deviance
    /// a·φ(z/a) is half that of 2a and 2z, which are known without rounding.
    /// </summary>
    private static double LogFactor(double dof, double x) =>
        -(0.5 * SaddlePoint.Deviance(dof, x)) - SaddlePoint.StirlingError(dof / 2) - (0.5 * Math.Log(Math.PI * dof));

    private static ArithmeticException NoConvergence(double dof, double x) =>
        new(FormattableString.Invariant($"The incomplete gamma expansion at {dof} degrees of freedom and x = {x} did not converge."));
}
