using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

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

    /// <summary>The paper's steps that one step of the run stands for: above 1 only where <see cref="MergedNeuron"/> is run.</summary>
    public Magnitude Merged { get; init; } = Magnitude.Of(1);

    /// <summary>Whether a step of the run stands for many.</summary>
    public bool IsMerged => Merged > Magnitude.Of(1);

    /// <summary>The paper's steps, up to rounding.</summary>
    public Magnitude AllSteps => Magnitude.Of(Steps) * Merged;

    /// <summary>T₁ in units of the d/(ηm) steps after which θ is stationary; 0 where it underflows.</summary>
    public double Relaxations => (AllSteps * Problem.LearningRate * Problem.Width / Magnitude.Of(Problem.Dimension)).ToDouble();

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

    /// <summary>The least C of footnote 3, η = C⁻⁹⁶, m the least width, and T₁ a multiple of the d/(ηm) steps after which θ is stationary, of which many are merged into one.</summary>
    /// <param name="dimension">d.</param>
    /// <param name="relaxations">T₁ over d/(ηm), by which σ is chosen.</param>
    /// <param name="steps">How many steps are run.</param>
    public static VastSetting Footnote3Merged(int dimension, double relaxations, long steps)
    {
        VastSetting counted = Footnote3(dimension, null, steps);
        VastProblem problem = counted.Problem;
        Magnitude escape = Magnitude.Of(relaxations * dimension) / (problem.LearningRate * problem.Width);
        return new VastSetting(
            counted.C,
            VastProblem.OfEscapeTime(problem.Width, dimension, problem.LearningRate, escape),
            steps,
            string.Create(CultureInfo.InvariantCulture, $"C=footnote-3/d={dimension}/least-width/relaxations={relaxations}"))
        {
            Merged = escape / Magnitude.Of(steps),
        };
    }

    /// <summary>How the neurons move, to leading order.</summary>
    public LazyMotion Motion => new(Problem.Stability, Problem.Dimension);

    /// <summary>1/(384√(log m)): the norm that T₁ moves by 1/√m where a step moves a neuron by η²σ² times its norm.</summary>
    public double ReachedNorm => 1 / (384 * Math.Sqrt(Problem.Width.Ln));

    /// <summary>ln F(d·r²), the share of neurons that are born shorter than r.</summary>
    /// <param name="norm">r.</param>
    public double LogShare(double norm) => ChiSquareTail.LogCumulative(Problem.Dimension, Problem.Dimension * Math.Pow(norm, 2));

    /// <summary>ln of how many neurons are born shorter than r, on average.</summary>
    /// <param name="norm">r.</param>
    public double LogNumber(double norm) => Problem.Width.Ln + LogShare(norm);

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
        InputBound = Math.Ceiling(10 * Math.Sqrt(Problem.Dimension) * ShortNeurons.NormExceeded(Problem.Dimension, Math.Log(0.01 / Steps) - Merged.Ln)) / 10,
        C = C,
    };

    /// <summary>All numbers.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"C = {C:G4}, {Problem}, {StepsText} steps");

    /// <summary>Those that tell settings apart.</summary>
    public string Numbers => string.Create(CultureInfo.InvariantCulture, $"C = {C:G4}, m = {Problem.Width}, d = {Problem.Dimension}, η = {Problem.LearningRate}, σ = {Problem.NoiseLevel}, {StepsText} steps");

    private string StepsText => IsMerged ? AllSteps.ToString() : Steps.ToString(CultureInfo.InvariantCulture);
}
