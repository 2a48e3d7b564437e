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

    /// <summary>The same, enclosed: ((1 − 3/(4√π))·2√d/((½ − 3/(4√π))·√π))⁸.</summary>
    /// <param name="dimension">The input dimension d.</param>
    public static Enclosure EnclosedFootnote3(int dimension)
    {
        Enclosure root = Enclosure.Sqrt(Enclosure.Pi);
        Enclosure miss = 3 / (4 * root);
        return Enclosure.Pow((1 - miss) * 2 * Enclosure.Sqrt(dimension) / ((0.5 - miss) * root), 8);
    }

    /// <summary>ln of how many neurons are too short on average.</summary>
    /// <param name="constant">C.</param>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="stability">ηm; the least width of A1 where null.</param>
    public static Enclosure LogNumber(Enclosure constant, int dimension, double? stability)
    {
        Enclosure logWidth = LogWidth(constant, stability);
        return logWidth + Over(constant, dimension, stability, motion => ShortNeurons.LogShare(logWidth, motion));
    }

    /// <summary>ln of the probability that some neuron is too short, over K/m.</summary>
    /// <param name="constant">C.</param>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="stability">ηm; the least width of A1 where null.</param>
    /// <param name="failure">K.</param>
    public static Enclosure LogExcess(Enclosure constant, int dimension, double? stability, double failure)
    {
        Enclosure logWidth = LogWidth(constant, stability);
        return logWidth - Enclosure.Log(failure) + Over(constant, dimension, stability, motion => ShortNeurons.LogProbability(logWidth, motion));
    }

    /// <summary>The root C above 1.1 of a function that is negative there and positive at 100, to a hundredth from above.</summary>
    public static double LeastConstant(Func<Enclosure, Enclosure> excess)
    {
        // In hundredths, so that what is claimed below and above is at numbers that can be read.
        (int low, int high) = (110, 10_000);
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (excess(Enclosure.Written(middle / 100.0)).AtMost(0) != true)
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
            if (LogNumber(EnclosedFootnote3(middle), middle, stability).AtMost(0) != true)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private static Enclosure LogWidth(Enclosure constant, double? stability) =>
        stability is { } value ? Enclosure.Log(Enclosure.Written(value)) + (96 * Enclosure.Log(constant)) : WidthFloor.Ln(constant);

    /// <summary>What is true of the motion at ηm; at the least width it lies between what is true at 0 and at its upper end, since fewer neurons are too short the larger ηm is.</summary>
    private static Enclosure Over(Enclosure constant, int dimension, double? stability, Func<LazyMotion, Enclosure> logarithm)
    {
        if (stability is { } value)
            return logarithm(new LazyMotion(value, dimension));
        double largest = Enclosure.Exp(WidthFloor.Ln(constant) - (96 * Enclosure.Log(constant))).Upper;
        return new Enclosure(logarithm(new LazyMotion(largest, dimension)).Lower, logarithm(new LazyMotion(0, dimension)).Upper);
    }
}
