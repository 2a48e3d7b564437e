using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>Where Condition 3.1 with a constant C, η = C⁻⁹⁶, leaves neurons too short for Theorem C.4, by <see cref="ShortNeurons"/>.</summary>
internal static class EscapeThresholds
{
    /// <summary>A dimension at which some neuron is too short with footnote 3's C, at every width considered.</summary>
    private const int SmallDimension = 100;

    /// <summary>A dimension at which none is.</summary>
    private const int LargeDimension = 4000;

    /// <summary>The least C that footnote 3 allows, (8.47√d)⁸ or so: its term e·C_data² is below that while all inputs are shorter than 10¹⁰.</summary>
    /// <param name="dimension">The input dimension d.</param>
    public static double Footnote3(int dimension) => new Condition31
    {
        Width = Magnitude.Of(2),
        Dimension = dimension,
        LearningRate = default,
        NoiseLevel = null,
        TeacherNorm = null,
        InputBound = 1,
        C = 1,
    }.Footnote3Bound.ToDouble();

    /// <summary>ln of how many neurons are too short on average.</summary>
    /// <param name="constant">C.</param>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="stability">ηm; the least width of A1 where null.</param>
    public static double LogNumber(double constant, int dimension, double? stability) => ShortNeurons.LogNumber(Width(constant, stability), Motion(dimension, stability));

    /// <summary>ln of the probability that some neuron is too short, over K/m.</summary>
    /// <param name="constant">C.</param>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="stability">ηm; the least width of A1 where null.</param>
    /// <param name="failure">K.</param>
    public static double LogExcess(double constant, int dimension, double? stability, double failure)
    {
        Magnitude width = Width(constant, stability);
        return ShortNeurons.LogProbability(width, Motion(dimension, stability)) + width.Ln - Math.Log(failure);
    }

    /// <summary>The root C above 1.1 of a function that is negative there and positive at 100, to a hundredth from above.</summary>
    public static double LeastConstant(Func<double, double> excess)
    {
        // In hundredths, so that what is claimed below and above is at numbers that can be read.
        (int low, int high) = (110, 10_000);
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (excess(middle / 100.0) > 0)
                high = middle;
            else
                low = middle;
        }

        return high / 100.0;
    }

    /// <summary>The d from which on less than one neuron is too short on average, with the least C of footnote 3.</summary>
    /// <param name="stability">ηm; the least width of A1 where null.</param>
    public static int LeastDimension(double? stability)
    {
        (int low, int high) = (SmallDimension, LargeDimension);
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (LogNumber(Footnote3(middle), middle, stability) > 0)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private static Magnitude Width(double constant, double? stability) =>
        stability is { } value ? Magnitude.Of(value) * Magnitude.Of(constant).Pow(96) : WidthFloor.At(constant);

    /// <summary>At the least width ηm is C⁻⁴⁷ or so: as good as 0 wherever neurons are too short.</summary>
    private static LazyMotion Motion(int dimension, double? stability) => new(stability ?? 0, dimension);
}
