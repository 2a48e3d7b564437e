using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <summary>
/// Condition 3.1 with the constant of its footnote 3 at a dimension: C = (8.47√d)⁸, η = C⁻⁹⁶ (A2 with equality), and a width that A1 allows. Numbers of this size
/// are known by their logarithms.
/// </summary>
/// <param name="Dimension">The input dimension d; A6 asks for 7 or more with the Gaussian constant.</param>
/// <param name="Multiple">C over the least that the footnote allows, written in at most 15 decimals.</param>
internal readonly record struct FootnoteSetting(int Dimension, double Multiple = 1)
{
    /// <summary>C_data: the longest of T₁ Gaussian inputs is shorter up to d = 400, and the last term of the footnote, e·C_data², stays below its middle one.</summary>
    private const double InputBound = 1000;

    /// <summary>Dimensions that claims are made at.</summary>
    public static IReadOnlyList<int> Dimensions { get; } = [7, 20, 100];

    /// <summary>What stands in claims for the numbers.</summary>
    public const string Numbers = "footnote 3's C, d = 7, 20, 100";

    /// <summary>The constant C.</summary>
    public double C => At(Magnitude.Of(2), Magnitude.Of(1)).Footnote3Bound.ToDouble() * Multiple;

    /// <summary>η.</summary>
    public Magnitude LearningRate => Magnitude.Of(C).Pow(-96);

    /// <summary>The least width of A1.</summary>
    public Magnitude LeastWidth => WidthFloor.At(C);

    /// <summary>ln C, enclosed.</summary>
    public Enclosure LogC => Enclosure.Log(EnclosedC);

    /// <summary>ln η, enclosed.</summary>
    public Enclosure LogLearningRate => -96 * LogC;

    /// <summary>ln of the least width of A1, enclosed.</summary>
    public Enclosure LogLeastWidth => WidthFloor.Ln(EnclosedC);

    /// <summary>ln of the width at which ηm has a value, enclosed.</summary>
    /// <param name="stability">ηm, a double itself.</param>
    public Enclosure LogWidthAt(double stability) => Enclosure.Log(stability) - LogLearningRate;

    /// <summary>Phase I with ‖θ*‖ = m^(−1/4).</summary>
    /// <param name="logWidth">ln m.</param>
    /// <param name="noiseExponent">The exponent of m in σ, a double itself.</param>
    public LazyRun Run(Enclosure logWidth, double noiseExponent) => new(logWidth, Dimension, LogLearningRate, noiseExponent * logWidth, -0.25 * logWidth);

    /// <summary>Condition 3.1 at these numbers, with fresh inputs.</summary>
    /// <param name="width">m.</param>
    /// <param name="noiseLevel">σ.</param>
    public Condition31 Conditions(Magnitude width, Magnitude noiseLevel) => At(width, noiseLevel) with { C = C, LearningRate = LearningRate };

    private Enclosure EnclosedC => EscapeThresholds.EnclosedFootnote3(Dimension) * Enclosure.Written(Multiple);

    private Condition31 At(Magnitude width, Magnitude noiseLevel) => new()
    {
        Width = width,
        Dimension = Dimension,
        LearningRate = Magnitude.Of(0.5),
        NoiseLevel = noiseLevel,
        TeacherNorm = width.Pow(-0.25),
        InputBound = InputBound,
        C = 1,
    };
}
