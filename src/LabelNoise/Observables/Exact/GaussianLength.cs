using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>How far the length of a standard normal vector is from a number, without inequalities: ‖x‖² is chi-square with d degrees of freedom. Lemma B.5 bounds it by 2·exp(−c·t²/K⁴).</summary>
internal static class GaussianLength
{
    /// <summary>c/K⁴ of Gaussian coordinates: a length is a function of them with slope 1, so that ½ serves both sides, and no larger constant serves all d and t.</summary>
    public const double Constant = 0.5;

    /// <summary>ln Pr[|‖x‖ − √d| ≥ <paramref name="deviation"/>].</summary>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="deviation">t, above 0.</param>
    public static double LogOutside(int dimension, double deviation) => LogOutside(dimension, Math.Sqrt(dimension), deviation);

    /// <summary>ln Pr[|‖x‖ − <paramref name="centre"/>| ≥ <paramref name="deviation"/>].</summary>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="centre">At least 0.</param>
    /// <param name="deviation">t, above 0.</param>
    public static double LogOutside(int dimension, double centre, double deviation)
    {
        double above = ChiSquareTail.LogSurvival(dimension, Math.Pow(Guard.AtLeast(centre, 0) + Guard.Positive(deviation), 2));
        return deviation < centre ? LogSpace.Sum([above, ChiSquareTail.LogCumulative(dimension, Math.Pow(centre - deviation, 2))]) : above;
    }

    /// <summary>ln of the bound 2·exp(−c·t²/K⁴).</summary>
    /// <param name="constant">c/K⁴, above 0.</param>
    /// <param name="deviation">t, above 0.</param>
    public static double LogBound(double constant, double deviation) => Math.Log(2) - (Guard.Positive(constant) * deviation * deviation);

    /// <summary>ln Pr[some of m vectors wᵢ(0) ~ N(0, I/d) is longer than √(2·log m)], as Theorem C.4 wants it after (45).</summary>
    /// <param name="width">m, above 1.</param>
    /// <param name="dimension">d, at least 1.</param>
    public static double LogSomeLonger(Magnitude width, int dimension)
    {
        double square = 2 * dimension * width.Ln;
        return LogExponential.OfHazard(width.Ln + LogExponential.Hazard(ChiSquareTail.LogSurvival(dimension, square), ChiSquareTail.LogCumulative(dimension, square)));
    }
}
