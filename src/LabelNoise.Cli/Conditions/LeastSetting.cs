using LabelNoise.Numerics;

namespace LabelNoise.Cli.Conditions;

/// <summary>The smallest setting that satisfies Condition 3.1 with C = 1.2: A1 and A2 hold with equality.</summary>
internal static class LeastSetting
{
    /// <summary>C.</summary>
    public const double C = 1.2;

    /// <summary>d.</summary>
    public const int Dimension = 7;

    /// <summary>C_data: the median of the largest input norm up to T₁, 8.12, rounded up to one decimal.</summary>
    public const double InputBound = 8.2;

    /// <summary>η = C⁻⁹⁶.</summary>
    public static Magnitude LearningRate => Magnitude.Of(C).Pow(-96);

    /// <summary>m = C·(ln 1/η)⁶.</summary>
    public static Magnitude Width => Magnitude.Of(C) * Magnitude.Of(LearningRate.Pow(-1).Ln).Pow(6);
}
