using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How far the length of a standard normal vector is from a number, without inequalities and enclosed: ‖x‖² is chi-square with d degrees of freedom. Lemma B.5 bounds it by
/// 2·exp(−c·t²/K⁴). Tails are monotone, so an enclosed deviation has all of its probabilities enclosed.
/// </summary>
internal static class GaussianLength
{
    /// <summary>c/K⁴ of Gaussian coordinates: a length is a function of them with slope 1, so that ½ serves both sides, and no larger constant serves all d and t.</summary>
    public const double Constant = 0.5;

    /// <summary>ln Pr[|‖x‖ − √d| ≥ <paramref name="deviation"/>].</summary>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="deviation">t, above 0.</param>
    public static Enclosure LogOutside(int dimension, Enclosure deviation) => LogOutside(dimension, Enclosure.Sqrt(dimension), deviation);

    /// <summary>ln Pr[|‖x‖ − <paramref name="centre"/>| ≥ <paramref name="deviation"/>].</summary>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="centre">At least 0.</param>
    /// <param name="deviation">t, above 0.</param>
    public static Enclosure LogOutside(int dimension, Enclosure centre, Enclosure deviation)
    {
        Enclosure far = centre + deviation;
        Enclosure near = Enclosure.Max(0, centre - deviation);
        Enclosure above = CertifiedChiSquare.LogSurvival(dimension, far * far);
        return near.Upper > 0 ? CertifiedLog.Sum(above, CertifiedChiSquare.LogCumulative(dimension, near * near)) : above;
    }

    /// <summary>ln of the bound 2·exp(−c·t²/K⁴).</summary>
    /// <param name="constant">c/K⁴, above 0.</param>
    /// <param name="deviation">t, above 0.</param>
    public static Enclosure LogBound(Enclosure constant, Enclosure deviation) => Enclosure.Ln2 - (constant * deviation * deviation);

    /// <summary>ln Pr[some of m vectors wᵢ(0) ~ N(0, I/d) is longer than √(2·log m)], as Theorem C.4 wants it after (45).</summary>
    /// <param name="logWidth">ln m, above 0.</param>
    /// <param name="dimension">d, at least 1.</param>
    public static Enclosure LogSomeLonger(Enclosure logWidth, int dimension) =>
        CertifiedLog.OfHazard(InitialNormBound.LogHazard(logWidth, dimension, 2 * dimension * logWidth));
}
