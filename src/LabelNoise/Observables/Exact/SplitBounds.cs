using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Bounds on E[(1/m)·Σ‖wᵢ(t)‖²] of <see cref="OscillationMoments"/> at any width. The class of a neuron has 1 + Binomial(m − 1, ½) members, at least
/// (m + 1)/2 with probability ½ or more, and more than (m + 1)/2 + √(½mL) with probability e^(−L) at most (Hoeffding); its moment grows with its size.
/// </summary>
/// <param name="learningRate">η, below 1.</param>
/// <param name="teacherNorm">‖θ*‖, at least 0, with a finite square.</param>
/// <param name="width">m, at least 1.</param>
internal sealed class SplitBounds(Magnitude learningRate, double teacherNorm, Magnitude width)
{
    /// <summary>Values of L that are tried.</summary>
    private static readonly double[] Exponents = [5, 10, 20, 40, 80, 160, 320, 640];

    /// <summary>Steps that are looked at, in each power of ten.</summary>
    private const int LooksPerDecade = 8;

    private double Horizon => learningRate.Pow(-2).ToDouble() / 2;

    /// <summary>A lower bound at all steps up to 1/η²: the moment of a class is monotone in time and starts at 1.</summary>
    public double Least
    {
        get
        {
            double active = Math.Ceiling(Horizon);
            double typical = Class(Math.Ceiling((width.ToDouble() + 1) / 2)).MomentAfter(active);
            double alone = Class(1).MomentAfter(active);
            return Math.Max(0.5 * Math.Min(1, typical), Math.Min(1, alone));
        }
    }

    /// <summary>A step up to 1/η² at which the mean is at most 10^<paramref name="log10Level"/>; null where the upper bound shows none.</summary>
    /// <param name="log10Level">The logarithm of the level.</param>
    public Magnitude? FirstBelow(double log10Level)
    {
        double level = Math.Pow(10, log10Level);
        for (double look = 0; look <= Math.Log10(Horizon); look += 1.0 / LooksPerDecade)
        {
            double log10Active = Math.Log10(Math.Floor(Math.Pow(10, look)));
            if (Exponents.Any(exponent => AtMost(log10Active, exponent) <= level))
                return Magnitude.FromLog10(log10Active + Math.Log10(2));
        }

        return null;
    }

    private double AtMost(double log10Active, double exponent)
    {
        double m = width.ToDouble();
        double usual = Math.Min(m, Math.Ceiling(((m + 1) / 2) + Math.Sqrt(m * exponent / 2)));
        double rest = Class(m).MomentAfterLog10(log10Active);
        return Class(usual).MomentAfterLog10(log10Active) + (usual < m ? Math.Exp(-exponent) * rest : 0);
    }

    private ClassMoment Class(double size) => new(learningRate.Log10, teacherNorm * teacherNorm, Math.Log10(size));
}
