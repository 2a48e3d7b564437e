using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>
/// The least setting that meets Condition 3.1 with a constant C: η = C⁻⁹⁶ (A2 with equality), m = ⌈C·max((ln 1/η)⁶, η^(−1/2))⌉ (A1),
/// ‖θ*‖ = m^(−1/4) (A4), σ = m^(1/4), fresh Gaussian inputs or n = ⌈1/η²⌉ of them (A3).
/// </summary>
/// <param name="C">The constant of A1 and A2, above 1.</param>
/// <param name="Dimension">Dimension d; A6 asks for 7 or more with the Gaussian constant.</param>
/// <param name="FiniteSample">Whether there are n = ⌈1/η²⌉ inputs, as Phase II asks, instead of fresh ones.</param>
internal sealed record LiteralSetting(double C, int Dimension, bool FiniteSample = false) : ISetting
{
    /// <summary>The setting of Phase I.</summary>
    public static LiteralSetting Least { get; } = new(1.2, 7);

    /// <summary>The largest C within the same budget: each run takes four times the steps, so there are half as many.</summary>
    public static LiteralSetting Largest { get; } = new(1.21, 7);

    /// <summary>The setting of Phase II.</summary>
    public static LiteralSetting Descent { get; } = new(1.2, 7, FiniteSample: true);

    /// <summary>What some twenty minutes decide, in place of 1 − K/m = 1 − 10⁻⁶: support, after some 25 replicates if none fails, certifies p₁ = ½.</summary>
    public static ProbabilityHypothesis Reached => ProbabilityHypothesis.AtLeast(0.75, 0.25);

    /// <summary>The same at <see cref="Largest"/>.</summary>
    public static ProbabilityHypothesis ReachedAtLargest => ProbabilityHypothesis.AtLeast(0.5, 0.25);

    /// <inheritdoc/>
    public Problem Problem => new()
    {
        Width = Width,
        Dimension = Dimension,
        LearningRate = LearningRate,
        NoiseLevel = Math.Pow(Width, 0.25),
        TeacherNorm = Math.Pow(Width, -0.25),
        Inputs = FiniteSample ? InputLaw.TrainingSet(Samples) : InputLaw.Online,
    };

    /// <inheritdoc/>
    public Condition31 Conditions => new()
    {
        Width = Magnitude.Of(Width),
        Dimension = Dimension,
        LearningRate = Magnitude.Of(LearningRate),
        NoiseLevel = Magnitude.Of(Math.Pow(Width, 0.25)),
        TeacherNorm = Magnitude.Of(Width).Pow(-0.25),
        Samples = FiniteSample ? Magnitude.Of(Samples) : null,
        InputBound = InputBound,
        C = C,
    };

    /// <inheritdoc/>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"C = {C}, η = C⁻⁹⁶ = {LearningRate:G3}, m = {Width}, d = {Dimension}, {(FiniteSample ? FormattableString.Invariant($"‖θ*‖ = m^(−1/4), n = ⌈1/η²⌉ = {Samples:G3}") : "σ = m^(1/4), online")}");

    /// <inheritdoc/>
    public string Numbers => FormattableString.Invariant($"m = {Width}, d = {Dimension}, η = {LearningRate:G3}{(FiniteSample ? ", n = ⌈1/η²⌉" : string.Empty)}, C = {C}");

    /// <inheritdoc/>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"C={C}/d={Dimension}/{(FiniteSample ? "n=1:eta^2" : "online")}");

    /// <summary>ln η, enclosed.</summary>
    public Enclosure LogLearningRate => -96 * Enclosure.Log(Enclosure.Written(C));

    /// <summary>ln m, enclosed.</summary>
    public Enclosure LogWidth => Enclosure.Log(Width);

    /// <summary>ln ‖θ*‖, enclosed; its opposite is ln σ.</summary>
    public Enclosure LogTeacherNorm => -0.25 * LogWidth;

    /// <summary>Phase I at this setting.</summary>
    public LazyRun Run => new(LogWidth, Dimension, LogLearningRate, -LogTeacherNorm, LogTeacherNorm);

    /// <summary>What a claim at this setting is told apart by.</summary>
    public ClaimVariant Variant(string path, Verdict expected = Verdict.Supported) => ClaimVariant.Literal($"{path}/{Id}", expected);

    /// <summary>C_data: T₁ Gaussian inputs, 10¹⁰ to 10¹², stay below 9 and 10¹⁶ stay below 10 with probability above 0.99, at d = 7.</summary>
    private double InputBound => FiniteSample ? 10 : 9;

    private long Samples => (long)Math.Ceiling(1 / (LearningRate * LearningRate));

    private double LearningRate => Math.Pow(C, -96);

    private long Width => (long)Math.Ceiling(WidthFloor.At(C).ToDouble());
}
