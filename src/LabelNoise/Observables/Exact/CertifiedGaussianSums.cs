using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Enclosures of the probabilities of <see cref="GaussianSums"/>. Both are means of a function f that grows with ‖Y‖², a chi-square variable with m degrees of freedom; on each of a few
/// cells of ‖Y‖² it is between its values at the ends.
/// </summary>
internal static class CertifiedGaussianSums
{
    /// <summary>The cells are standard deviations of ln(‖Y‖²/m), that is √(2/m), from this many below 0 …</summary>
    private const int First = -5;

    /// <summary>… to this many above it.</summary>
    private const int Last = 12;

    /// <summary>Up to here the law of ‖Y‖² itself is used, beyond it Markov's inequality.</summary>
    private const double LargestWidth = 1000;

    /// <summary>Pr[|Z_j| > z for some j].</summary>
    /// <param name="width">m, a whole number.</param>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="z">z, above 0.</param>
    public static Enclosure Largest(double width, int dimension, Enclosure z) => Mean(width, square =>
    {
        Enclosure one = CertifiedChiSquare.LogSurvival(1, z * z / square);
        return Enclosure.Exp(CertifiedLog.OfHazard(Enclosure.Log(dimension) + CertifiedLog.Hazard(one, CertifiedLog.Complement(one))));
    });

    /// <summary>Pr[‖θ(0)‖ > r], θ(0) = Z/√(dm).</summary>
    /// <param name="width">m, a whole number.</param>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="r">r, above 0.</param>
    public static Enclosure Norm(double width, int dimension, Enclosure r) =>
        Mean(width, square => Enclosure.Exp(CertifiedChiSquare.LogSurvival(dimension, (Enclosure)dimension * width * r * r / square)));

    /// <summary>
    /// The mean of f. With the ends s₀ &lt; s₁ &lt; … of the cells it is at least Σ(f(s_k) − f(s_(k−1)))·Pr[S > s_k], f(s_(−1)) = 0, and at most
    /// f(s₀) + Σ(f(s_(k+1)) − f(s_k))·Pr[S > s_k], f = 1 beyond the last.
    /// </summary>
    private static Enclosure Mean(double width, Func<Enclosure, Enclosure> f)
    {
        (double least, double most) = (0, 0);
        Enclosure below = 0;
        double beyondBefore = 1;
        for (int k = First; k <= Last; k++)
        {
            double square = width * Math.Exp(k * Math.Sqrt(2 / width));
            Enclosure value = f(square);
            Enclosure beyond = Beyond(width, square);
            Enclosure growth = Growth(below, value);
            least = (least + (growth * beyond.Lower)).Lower;
            most = (most + (growth * beyondBefore)).Upper;
            (below, beyondBefore) = (value, beyond.Upper);
        }

        most = (most + (Growth(below, 1) * beyondBefore)).Upper;
        return new Enclosure(Math.Max(0, least), most);
    }

    /// <summary>What a function that does not fall adds.</summary>
    private static Enclosure Growth(Enclosure from, Enclosure to)
    {
        Enclosure growth = to - from;
        return new Enclosure(Math.Max(0, growth.Lower), Math.Max(0, growth.Upper));
    }

    /// <summary>Pr[S > s].</summary>
    private static Enclosure Beyond(double width, double square)
    {
        if (width <= LargestWidth)
            return Enclosure.Exp(CertifiedChiSquare.LogSurvival((int)width, square));
        double most = Enclosure.Exp(CertifiedChiSquare.LogBeyondAtMost(width, square)).Upper;
        return square > width ? new Enclosure(0, Math.Min(1, most)) : new Enclosure(Math.Max(0, (1 - (Enclosure)most).Lower), 1);
    }
}
