using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Statements;

/// <summary>
/// The least setting that meets Condition 3.1 with a constant C: η = C⁻⁹⁶ (A2 with equality), m = ⌈C·max((ln 1/η)⁶, η^(−1/2))⌉ (A1),
/// ‖θ*‖ = m^(−1/4) (A4), σ = m^(1/4), fresh Gaussian inputs.
/// </summary>
/// <param name="C">The constant of A1 and A2, above 1.</param>
/// <param name="Dimension">Dimension d; A6 asks for 7 or more with the Gaussian constant.</param>
internal sealed record LiteralSetting(double C, int Dimension)
{
    /// <summary>C_data: T₁ Gaussian inputs, 10¹⁰ to 10¹², stay below it with probability above 0.99.</summary>
    private const double InputBound = 9;

    /// <summary>The problem.</summary>
    public Problem Problem => new()
    {
        Width = Width,
        Dimension = Dimension,
        LearningRate = LearningRate,
        NoiseLevel = Math.Pow(Width, 0.25),
        TeacherNorm = Math.Pow(Width, -0.25),
    };

    /// <summary>A1 to A6 at these numbers.</summary>
    public Condition31 Conditions => new()
    {
        Width = Magnitude.Of(Width),
        Dimension = Dimension,
        LearningRate = Magnitude.Of(LearningRate),
        NoiseLevel = Math.Pow(Width, 0.25),
        TeacherNorm = Magnitude.Of(Width).Pow(-0.25),
        InputBound = InputBound,
        C = C,
    };

    /// <summary>The numbers in a claim's sentence.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"C = {C}, η = C⁻⁹⁶ = {LearningRate:G3}, m = {Width}, d = {Dimension}, σ = m^(1/4), online");

    /// <summary>The numbers in a claim's identifier.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"C={C}/d={Dimension}/online");

    private double LearningRate => Math.Pow(C, -96);

    private long Width => (long)Math.Ceiling(WidthFloor.At(C).ToDouble());
}
