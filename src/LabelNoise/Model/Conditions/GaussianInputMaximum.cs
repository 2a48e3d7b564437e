using LabelNoise.Numerics;

namespace LabelNoise.Model.Conditions;

/// <summary>The largest norm among N independent N(0, I_d) inputs.</summary>
/// <remarks>
/// The norm of a Gaussian input has no bound, so A5 can only hold with some probability. The median of the maximum is used: it is defined
/// for every N ≥ 1, lies within O(1/√ln N) of the mean, and makes A5 hold exactly when all N inputs obey it with probability at least ½.
/// </remarks>
internal static class GaussianInputMaximum
{
    /// <summary>The r with Pr[χ²_d ≤ r²]^N = ½, to about 14 digits.</summary>
    public static double Median(int dimension, Magnitude count)
    {
        // Pr[χ² > r²] = 1 − 2^(-1/N), which is ln 2/N once N is beyond the rounding of a double.
        double share = Math.Log(2) / count.ToDouble();
        double logTail = share > 1e-15
            ? Math.Log(-LogExponential.Expm1(-share))
            : Math.Log(Math.Log(2)) - count.Ln;

        double low = 0;
        double high = dimension;
        while (ChiSquareTail.LogSurvival(dimension, high) > logTail)
            high *= 2;
        for (double middle = high / 2; middle > low && middle < high; middle = low + ((high - low) / 2))
        {
            if (ChiSquareTail.LogSurvival(dimension, middle) > logTail)
                low = middle;
            else
                high = middle;
        }

        return Math.Sqrt(high);
    }

    /// <summary>The same r, enclosed.</summary>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="count">N, at least 1.</param>
    public static Enclosure EnclosedMedian(int dimension, Enclosure count)
    {
        Enclosure logTail = CertifiedLog.OfHazard(Enclosure.Log(Enclosure.Ln2 / count));
        double near = Median(dimension, Magnitude.Of(count.Middle));
        return Enclosure.Sqrt(CertifiedRoot.Near(near * near, square => logTail - CertifiedChiSquare.LogSurvival(dimension, square)));
    }
}
