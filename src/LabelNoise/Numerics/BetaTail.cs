using MathNet.Numerics.Integration;

namespace LabelNoise.Numerics;

/// <summary>
/// Tails of the beta law by their natural logarithms. A point is given as a shift h of the log-odds from ln(a/b), where the density of the
/// log-odds is largest; so the digits of a point near the mode survive at any a and b.
/// </summary>
/// <remarks>
/// With n = a + b, p = a/n and q = b/n, the density of the log-odds is √(ab/2πn)·e^(δ(n) − δ(a) − δ(b) − D(h)), δ the error of Stirling's
/// formula and D(h) = n·ln(q + p·eʰ) − a·h. MathNet's incomplete beta function underflows at 10^-308 and forms the same factor from terms of
/// size n·ln n that cancel. Expansions need some √n terms near the mode. Here the tail is the integral of e^-D by Gauss's rule, at the same price
/// everywhere; the integrand is log-concave and has no singularity closer to the real line than π.
/// </remarks>
internal static class BetaTail
{
    // Beyond e^-40 of its largest value nothing of the integrand counts.
    private const double Negligible = 40;

    // D(h + 64) − D(h) > 62 for a, b ≥ 1 and h ≥ 0.
    private const double Farthest = 64;

    // A panel this long leaves the singularities outside the ellipse on which 32 nodes are good to 10^-17.
    private const double Panel = 4;

    private const int Nodes = 32;

    /// <summary>ln Pr[logit X > ln(a/b) + <paramref name="shift"/>], X ~ Beta(a, b).</summary>
    /// <param name="a">At least 1.</param>
    /// <param name="b">At least 1.</param>
    /// <param name="shift">h.</param>
    public static double LogUpper(double a, double b, double shift) =>
        shift >= 0 ? LogIntegral(a, b, shift) : LogExponential.Complement(LogIntegral(b, a, -shift));

    /// <summary>ln Pr[logit X ≤ ln(a/b) + <paramref name="shift"/>].</summary>
    public static double LogLower(double a, double b, double shift) => LogUpper(b, a, -shift);

    /// <summary>D(h) = a·ln(p/x) + b·ln(q/(1 − x)) at the probability x with log-odds ln(a/b) + h; convex, and 0 at h = 0.</summary>
    public static double Deviance(double a, double b, double shift)
    {
        if (a > b)
            return Deviance(b, a, -shift);
        double n = a + b;
        double p = a / n;
        double growth = LogExponential.Expm1(shift);
        // n·ln(1 + p(eʰ − 1)) − a·h, whose linear terms are taken out where they cancel; p ≤ ½ keeps the rest from cancelling.
        if (Math.Abs(shift) < 1)
            return (a * SaddlePoint.Deviance(1, 1 + growth, growth)) - (n * SaddlePoint.Deviance(1, 1 + (p * growth), p * growth));
        return shift < 700
            ? (n * LogExponential.Log1p(p * growth)) - (a * shift)
            : (n * Math.Log(p + (b / n * Math.Exp(-shift)))) + (b * shift);
    }

    /// <summary>The probability with log-odds ln(a/b) + h.</summary>
    public static double Probability(double a, double b, double shift) => shift > 0
        ? a / (a + (b * Math.Exp(-shift)))
        : a * Math.Exp(shift) / ((a * Math.Exp(shift)) + b);

    private static double LogIntegral(double a, double b, double shift)
    {
        double n = a + b;
        double x = Probability(a, b, shift);
        double y = Probability(b, a, -shift);
        double slope = b * x * -LogExponential.Expm1(-shift);
        double end = IntervalHalving.Edge(Farthest, 0, u => Excess(u) < Negligible);
        int panels = (int)Math.Ceiling(end / Panel);
        double integral = 0;
        for (int k = 0; k < panels; k++)
            integral += GaussLegendreRule.Integrate(u => Math.Exp(-Excess(u)), end * k / panels, end * (k + 1) / panels, Nodes);
        return (0.5 * Math.Log(a * (b / n) / (2 * Math.PI))) + SaddlePoint.StirlingError(n) - SaddlePoint.StirlingError(a)
            - SaddlePoint.StirlingError(b) - Deviance(a, b, shift) + Math.Log(integral);

        // D(h + u) − D(h): D about the point instead of the mode, and the slope there. Both are positive.
        double Excess(double u) => Deviance(n * x, n * y, u) + (slope * u);
    }
}
