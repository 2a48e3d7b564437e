using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <summary>Numbers that meet Condition 3.1 word for word with a constant C, at a width that cannot be stored; A4 with equality, fresh inputs.</summary>
/// <param name="C">The constant of A1 and A2, above 1.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Steps">The steps that are run.</param>
/// <param name="Place">The numbers in a claim's identifier.</param>
internal sealed record VastSetting(double C, VastProblem Problem, long Steps, string Place)
{
    /// <summary>η and m at a value of ηm, run to T₁.</summary>
    /// <param name="constant">C.</param>
    /// <param name="log10Width">m is ten to the power of this.</param>
    /// <param name="dimension">d.</param>
    /// <param name="stability">ηm.</param>
    /// <param name="steps">T₁, by which σ is chosen.</param>
    public static VastSetting At(double constant, int log10Width, int dimension, double stability, long steps)
    {
        Magnitude m = Magnitude.FromLog10(log10Width);
        return new VastSetting(
            constant,
            VastProblem.OfEscapeTime(m, dimension, Magnitude.Of(stability) / m, steps),
            steps,
            string.Create(CultureInfo.InvariantCulture, $"C={constant}/m=1e{log10Width}/d={dimension}/eta-m={stability}/T1={steps}"));
    }

    /// <summary>The least width of A1 and A2, m = C·max((ln 1/η)⁶, η^(−1/2)) at η = C⁻⁹⁶, run to T₁.</summary>
    public static VastSetting Least(double constant, int dimension, long steps) => new(
        constant,
        VastProblem.OfEscapeTime(Magnitude.Of(Math.Ceiling(WidthFloor.At(constant).ToDouble())), dimension, Magnitude.Of(constant).Pow(-96), steps),
        steps,
        string.Create(CultureInfo.InvariantCulture, $"C={constant}/d={dimension}/T1={steps}"));

    /// <summary>The least C of footnote 3, η = C⁻⁹⁶, and m the least width, or such that ηm has a value; run to T₁.</summary>
    /// <param name="dimension">d.</param>
    /// <param name="stability">ηm; the least width where null.</param>
    /// <param name="steps">T₁, by which σ is chosen.</param>
    public static VastSetting Footnote3(int dimension, double? stability, long steps)
    {
        double constant = EscapeThresholds.Footnote3(dimension);
        Magnitude rate = Magnitude.Of(constant).Pow(-96);
        return new VastSetting(
            constant,
            VastProblem.OfEscapeTime(stability is { } s ? Magnitude.Of(s) / rate : WidthFloor.At(constant), dimension, rate, steps),
            steps,
            string.Create(CultureInfo.InvariantCulture, $"C=footnote-3/d={dimension}/{(stability is { } value ? FormattableString.Invariant($"eta-m={value}") : "least-width")}/T1={steps}"));
    }

    /// <summary>How the neurons move, to leading order.</summary>
    public LazyMotion Motion => new(Problem.Stability, Problem.Dimension);

    /// <summary>
    /// Another σ, and T steps: those after which a neuron of norm r has moved by 1/√m, F(d·r²) = m^(−<paramref name="power"/>), are <paramref name="steps"/>, and T has the
    /// margin T − 2√(T·log m).
    /// </summary>
    public VastSetting LongerTime(int power, long steps)
    {
        double leaves = LazyMotion.ExitContraction(Problem.Width, ShortNeurons.Norm(Problem.Dimension, -power * Problem.Width.Ln));
        Magnitude noise = (Magnitude.Of(Motion.Time(leaves)) / Magnitude.Of(steps)).Pow(0.5);
        string place = string.Create(CultureInfo.InvariantCulture, $"{Place[..Place.LastIndexOf("/T1", StringComparison.Ordinal)]}/t={steps}");
        return new VastSetting(C, Problem with { NoiseStep = noise }, EscapeLaw.WithMargin(steps, Problem.Width.Ln), place);
    }

    /// <summary>Condition 3.1 at these numbers. C_data is such that the inputs of all steps obey it with probability 0.99, rounded up to a tenth.</summary>
    public Condition31 Conditions => new()
    {
        Width = Problem.Width,
        Dimension = Problem.Dimension,
        LearningRate = Problem.LearningRate,
        NoiseLevel = Problem.NoiseLevel,
        TeacherNorm = Problem.TeacherNorm,
        InputBound = Math.Ceiling(10 * Math.Sqrt(Problem.Dimension) * ShortNeurons.NormExceeded(Problem.Dimension, Math.Log(0.01 / Steps))) / 10,
        C = C,
    };

    /// <summary>All numbers.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"C = {C:G4}, {Problem}, {Steps} steps");

    /// <summary>Those that tell settings apart.</summary>
    public string Numbers => string.Create(CultureInfo.InvariantCulture, $"C = {C:G4}, m = {Problem.Width}, d = {Problem.Dimension}, η = {Problem.LearningRate}, σ = {Problem.NoiseLevel}, {Steps} steps");
}
