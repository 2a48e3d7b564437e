using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>Enclosures of probabilities of <see cref="GaussianSums"/>, each the mean of a function that grows with ‖Y‖², a chi-square variable with m degrees of freedom.</summary>
internal static class CertifiedGaussianSums
{
    /// <summary>The cells are standard deviations of ln(‖Y‖²/m), that is √(2/m), from this many below 0 …</summary>
    private const int First = -5;

    /// <summary>… to this many above it.</summary>
    private const int Last = 12;

    /// <summary>Up to here the law of ‖Y‖² itself is used, beyond it Markov's inequality.</summary>
    private const double LargestWidth = 1000;

    /// <summary>ln Pr[|Z_j| > z for some j].</summary>
    /// <param name="width">m, a whole number.</param>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="z">z, above 0.</param>
    public static Enclosure LogLargest(double width, int dimension, Enclosure z) => Cells(width).LogMean(square =>
    {
        Enclosure one = CertifiedChiSquare.LogSurvival(1, z * z / square);
        return CertifiedLog.OfHazard(Enclosure.Log(dimension) + CertifiedLog.Hazard(one, CertifiedLog.Complement(one)));
    });

    /// <summary>ln Pr[‖θ(0)‖ > r], θ(0) = Z/√(dm).</summary>
    /// <param name="width">m, a whole number.</param>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="r">r, above 0.</param>
    public static Enclosure LogNorm(double width, int dimension, Enclosure r) =>
        Cells(width).LogMean(square => CertifiedChiSquare.LogSurvival(dimension, (Enclosure)dimension * width * r * r / square));

    private static ChiSquareCells Cells(double width) =>
        new(Enumerable.Range(First, Last - First + 1).Select(k => width * Math.Exp(k * Math.Sqrt(2 / width))), square => LogBeyond(width, square));

    /// <summary>ln Pr[‖Y‖² > s].</summary>
    private static Enclosure LogBeyond(double width, double square)
    {
        if (width <= LargestWidth)
            return CertifiedChiSquare.LogSurvival((int)width, square);
        Enclosure most = CertifiedChiSquare.LogBeyondAtMost(width, square);
        return square > width ? new Enclosure(double.NegativeInfinity, Math.Min(0, most.Upper)) : new Enclosure(CertifiedLog.Complement(most).Lower, 0);
    }
}
