using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma C.1 without inequalities: d·‖wᵢ(0)‖² is chi-square with d degrees of freedom, independently over the m neurons, so
/// Pr[B₀] = Pr[‖wᵢ(0)‖ ≤ m^(1/12)/4 for all i] = (1 − Q)^m with Q = Pr[χ²_d > d·m^(1/6)/16].
/// </summary>
/// <remarks>All logarithms are natural. Widths are treated as real numbers, so that 10^5000 is as good as 1000.</remarks>
internal static class InitialNormBound
{
    // From 2^53 on a double no longer tells neighbouring whole numbers apart.
    private const double LargestExactWidth = 9007199254740992;

    /// <summary>ln Pr[B₀] ≤ 0; 0 or a denormal where the failure is below 10^-308.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="width"/> is below 1 or <paramref name="dimension"/> is below 1.
    /// </exception>
    public static double LogProbability(Magnitude width, int dimension) => -Enclosure.Exp(LogHazard(Guarded(width), dimension)).Middle;

    /// <summary>ln Pr[max ‖wᵢ(0)‖ ≤ <paramref name="radius"/>], m·ln Pr[χ²_d ≤ d·r²]; −∞ at radius 0.</summary>
    /// <param name="width">m, at least 1.</param>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="radius">r: 0, or from 10⁻¹⁵⁰ to 10¹⁴⁹, where d·r² is a double of full precision.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double LogProbability(long width, int dimension, double radius)
    {
        Guard.AtLeast(width, 1);
        Guard.AtLeast(dimension, 1);
        if (Guard.AtLeast(radius, 0) is not (0 or >= 1e-150 and <= 1e149))
            throw Guard.OutOfRange(nameof(radius), radius, "radius must be 0 or a number from 1E-150 to 1E+149.");
        return width * ChiSquareTail.LogCumulative(dimension, dimension * radius * radius);
    }

    /// <summary>
    /// ln Pr[not B₀], with full relative accuracy however small the probability; a number below −10³⁰⁶ where that logarithm is beyond doubles.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="width"/> is below 1 or <paramref name="dimension"/> is below 1.
    /// </exception>
    public static double LogFailure(Magnitude width, int dimension) => LogFailure(Guarded(width), dimension).Middle;

    /// <summary>The same, enclosed.</summary>
    /// <param name="logWidth">ln m, at least 0.</param>
    /// <param name="dimension">d, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is below 1.</exception>
    public static Enclosure LogFailure(Enclosure logWidth, int dimension) => CertifiedLog.OfHazard(LogHazard(logWidth, dimension));

    /// <summary>Whether Pr[B₀] ≥ 1 − 1/m, the conclusion (21) of the lemma's proof; null where the enclosures do not decide.</summary>
    /// <param name="logWidth">ln m, at least 0.</param>
    /// <param name="dimension">d, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is below 1.</exception>
    public static bool? IsAtOneOverWidth(Enclosure logWidth, int dimension) => LogFailure(logWidth, dimension).AtMost(-logWidth);

    /// <summary>Whether Pr[B₀] ≥ 1 − 1/m for certain.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="width"/> is below 1 or <paramref name="dimension"/> is below 1.
    /// </exception>
    public static bool HoldsAtOneOverWidth(Magnitude width, int dimension) => IsAtOneOverWidth(Guarded(width), dimension) == true;

    /// <summary>
    /// The least width m(d) from which on Pr[B₀] ≥ 1 − 1/m for certain, for every larger width: above the least real width by one part in 10^12 at
    /// most, and a whole number below 2^53.
    /// </summary>
    /// <remarks>
    /// The inequality reads ln Q ≤ ln[1 − (1 − 1/m)^(1/m)], and the right side is −2 ln m up to O(1/m). The logarithm of a gamma variable
    /// has a log-concave density, hence a log-concave survival function, so the left side is concave in ln m. At m = 16⁶ the radius is
    /// the root-mean-square norm, Q is near ½, and the inequality fails by a factor of some m²/2; a concave function less a convex one, as
    /// the right side is for such m, is concave, and positive there it has one zero beyond. Smaller widths hold only trivially (m = 1 asks for a probability of 0).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is below 1.</exception>
    public static Magnitude LeastWidth(int dimension) => Least(dimension).Width;

    /// <summary>ln m(d): where <see cref="LeastWidth"/> is a whole number below 2^53, of that number and not of the double of its logarithm.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is below 1.</exception>
    public static Enclosure LogLeastWidth(int dimension) => Least(dimension).Log;

    private static (Magnitude Width, Enclosure Log) Least(int dimension)
    {
        Guard.AtLeast(dimension, 1);
        double fails = 6 * Math.Log10(16);
        double holds = 2 * fails;
        while (!HoldsAtOneOverWidth(Magnitude.FromLog10(holds), dimension))
            holds *= 2;

        for (double middle = Middle(fails, holds); middle > fails && middle < holds; middle = Middle(fails, holds))
        {
            if (HoldsAtOneOverWidth(Magnitude.FromLog10(middle), dimension))
                holds = middle;
            else
                fails = middle;
        }

        double width = Math.Pow(10, holds);
        if (width < LargestExactWidth)
        {
            long whole = LeastWholeWidth((long)width, dimension);
            return (Magnitude.Of(whole), Enclosure.Log(whole));
        }

        Magnitude real = Magnitude.FromLog10(holds);
        return (real, real.EnclosedLn);
    }

    private static double Middle(double low, double high) => low + ((high - low) / 2);

    private static long LeastWholeWidth(long guess, int dimension)
    {
        // The guess is good to its last digits; steps are doubled so that a bad one would cost little too.
        (long fails, long holds) = (guess - 1, guess);
        for (long step = 1; fails > 1 && Holds(fails); step *= 2)
            (fails, holds) = (Math.Max(1, fails - step), fails);
        for (long step = 1; holds < LargestExactWidth && !Holds(holds); step *= 2)
            (fails, holds) = (holds, holds + step);
        while (holds - fails > 1)
        {
            long middle = fails + ((holds - fails) / 2);
            (fails, holds) = Holds(middle) ? (fails, middle) : (middle, holds);
        }

        return holds;

        bool Holds(long width) => IsAtOneOverWidth(Enclosure.Log(width), dimension) == true;
    }

    private static Enclosure Guarded(Magnitude width) => Guard.AtLeast(width, 1).EnclosedLn;

    /// <summary>ln(−ln Pr[B₀]).</summary>
    private static Enclosure LogHazard(Enclosure logWidth, int dimension)
    {
        Guard.AtLeast(dimension, 1);
        return LogHazard(logWidth, dimension, dimension * Enclosure.Exp(logWidth / 6) / 16);
    }

    /// <summary>ln(−ln Pr[χ² ≤ x for all m]) = ln m + ln(−ln(1 − Q)), Q = Pr[χ²_d > x].</summary>
    /// <param name="logWidth">ln m, at least 0.</param>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="point">x, at least 0.</param>
    internal static Enclosure LogHazard(Enclosure logWidth, int dimension, Enclosure point) =>
        logWidth + CertifiedLog.Hazard(CertifiedChiSquare.LogSurvival(dimension, point), CertifiedChiSquare.LogCumulative(dimension, point));
}
