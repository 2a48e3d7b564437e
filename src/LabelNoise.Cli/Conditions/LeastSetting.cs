using LabelNoise.Numerics;

namespace LabelNoise.Cli.Conditions;

/// <summary>The smallest setting that satisfies A1 and A2 of Condition 3.1 with a constant C: both hold with equality.</summary>
internal static class LeastSetting
{
    /// <summary>C where none is given.</summary>
    public const double C = 1.2;

    /// <summary>d.</summary>
    public const int Dimension = 7;

    /// <summary>C_data: the median of the largest input norm up to T₁ at C = 1.2, 8.12, rounded up to one decimal.</summary>
    public const double InputBound = 8.2;

    /// <summary>η = C⁻⁹⁶.</summary>
    public static Magnitude LearningRate(double constant) => Magnitude.Of(constant).Pow(-96);

    /// <summary>m = C·max((ln 1/η)⁶, η^(−1/2)), and at least 2.</summary>
    public static Magnitude Width(double constant, Magnitude rate)
    {
        double log = rate.Pow(-1).Ln;
        Magnitude floor = rate.Pow(-0.5);
        if (log > 0 && Magnitude.Of(log).Pow(6) is var power && power > floor)
            floor = power;
        Magnitude width = Magnitude.Of(constant) * floor;
        return width > Magnitude.Of(2) ? width : Magnitude.Of(2);
    }
}
