using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Figure 1: losses, norms, alignments and the paths of single neurons under label-noise SGD.</summary>
internal static class TwoPhasesFigure
{
    /// <summary>Looks; the signed mean flips with θ's fluctuations, so there are many.</summary>
    private const int Parts = 120;

    /// <summary>Neurons whose paths are shown.</summary>
    private const int Shown = 12;

    private static readonly Quantity[] Curves = [Quantity.TrainingLoss, Quantity.TestLoss, Quantity.MeanNorm, Quantity.MeanAlignment, Quantity.MeanProjection];

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "two-phases",
        "Two phases of label-noise SGD (Figure 1; Figure 2 of the extended version)",
        "First the norms of the neurons fall, then their alignment with θ* rises.",
        options => Compute(options, Arms(options)));

    /// <summary>The same panels for other dynamics.</summary>
    /// <param name="options">The seed and what to tell.</param>
    /// <param name="arms">The dynamics.</param>
    /// <param name="steps">The last step; three times the hand-over of label-noise SGD where null.</param>
    internal static FigureData Compute(FigureOptions options, IReadOnlyList<Arm> arms, long? steps = null)
    {
        Problem problem = arms[0].Problem;
        long last = steps ?? (long)(3 * FlowLaws.HandOver(problem));
        int replicates = options.Full ? 4 : 8;
        (Quantity Norm, Quantity Cosine)[] neurons = [.. Enumerable.Range(0, Shown).Select(i => (Quantity.NormOf(i), Quantity.CosineOf(i)))];
        Looks looks = Looks.Of(options, arms, LookSteps.Even(last, Parts), [.. Curves, .. neurons.SelectMany(n => new[] { n.Norm, n.Cosine })], replicates);
        return new FigureData(
            FormattableString.Invariant($"m = {problem.Width}, d = {problem.Dimension}, η = {problem.LearningRate}; {string.Join("; ", arms.Select(Described))}; mean, least and greatest of {replicates} replicates; single neurons of the first one"),
            [
                Panel(looks, Quantity.TrainingLoss, "Training loss", isLogarithmic: true),
                Panel(looks, Quantity.TestLoss, "Test loss", isLogarithmic: true),
                Panel(looks, Quantity.MeanNorm, "Norm of the neurons", isLogarithmic: true),
                Panel(looks, Quantity.MeanAlignment, "Alignment, either way", isLogarithmic: false),
                Panel(looks, Quantity.MeanProjection, "The paper's average, with its sign", isLogarithmic: false),
                .. arms.Select((arm, k) => new Panel(
                    $"Single neurons: {arm.Name}",
                    new Axis("‖wᵢ‖", IsLogarithmic: true),
                    new Axis("cos ∠(wᵢ, θ*)"),
                    [.. neurons.Select((n, i) => looks.Path(FormattableString.Invariant($"neuron {i}"), k, 0, n.Norm, n.Cosine))])),
            ]);
    }

    private static string Described(Arm arm) => FormattableString.Invariant($"{arm.Name}: σ = {arm.Problem.NoiseLevel:G4}, ‖θ*‖ = {arm.Problem.TeacherNorm:G4}, {arm.Problem.Inputs}");

    private static Panel Panel(Looks looks, Quantity quantity, string title, bool isLogarithmic) =>
        new(title, Axis.Steps, new Axis(quantity.Meaning, isLogarithmic), [.. looks.Arms.Select((_, k) => looks.Mean(k, quantity))]);

    private static Arm[] Arms(FigureOptions options)
    {
        ExperimentSetting fresh = options.Full ? ExperimentSetting.ReleasedFresh : ExperimentSetting.Small;
        return
        [
            new Arm("‖θ*‖ = 1, n = 200", UpdateRule.LabelNoiseSgd, (fresh with { Samples = 200 }).Problem),
            new Arm("‖θ*‖ = 1", UpdateRule.LabelNoiseSgd, fresh.Problem),
            new Arm("‖θ*‖ = 2", UpdateRule.LabelNoiseSgd, (fresh with { TeacherNorm = 2 }).Problem),
        ];
    }
}
