using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Figure 1, lower row: all neurons of one network at four steps of label-noise SGD.</summary>
internal static class PortraitsFigure
{
    /// <summary>The share of ‖W‖_F² that the law has left at the end of the first phase, as in the claims.</summary>
    private const double Quarter = 0.25;

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "portraits",
        "All neurons of a network at four steps (Figure 1, lower row; Figure 2 of the extended version)",
        "First the neurons shrink, in all directions; then they turn to θ* or −θ*, by the sign of their outer weight.",
        Compute);

    private static FigureData Compute(FigureOptions options)
    {
        Problem problem = (options.Full ? ExperimentSetting.ReleasedFresh : ExperimentSetting.Small).Problem;
        (string Name, double Step)[] times =
        [
            ("Start", 0),
            ("End of Phase I", FlowLaws.StepsToShrink(problem, Quarter)),
            ("Hand-over", FlowLaws.HandOver(problem)),
            ("End", 3 * FlowLaws.HandOver(problem)),
        ];
        (Quantity Norm, Quantity Cosine, Quantity Outer)[] neurons = [.. Enumerable.Range(0, (int)problem.Width).Select(i => (Quantity.NormOf(i), Quantity.CosineOf(i), Quantity.OuterOf(i)))];
        long[] steps = [.. times.Select(time => (long)Math.Round(time.Step))];
        Looks looks = Looks.Of(options, [new Arm("label-noise SGD", UpdateRule.LabelNoiseSgd, problem)], steps, [.. neurons.SelectMany(n => new[] { n.Norm, n.Cosine, n.Outer })], replicates: 1);
        Neuron[][] seen = [.. steps.Select((_, look) => neurons.Select(n => Neuron.At(looks, look, n)).ToArray())];
        double longest = seen.SelectMany(look => look).Max(neuron => neuron.Norm);
        return new FigureData(
            FormattableString.Invariant($"label-noise SGD, m = {problem.Width}, d = {problem.Dimension}, η = {problem.LearningRate}, σ = {problem.NoiseLevel}, ‖θ*‖ = {problem.TeacherNorm}, fresh inputs; the first phase ends where its law has left a quarter of ‖W‖_F², the end is at three times the hand-over; one replicate"),
            [.. times.Zip(steps, seen).Select(time => Panel(FormattableString.Invariant($"{time.First.Name}, step {time.Second}"), time.Third, longest))]);
    }

    private static Panel Panel(string title, IReadOnlyList<Neuron> neurons, double longest) => new(
        title,
        new Axis("‖wᵢ‖"),
        new Axis("⟨wᵢ, θ*⟩/‖θ*‖"),
        [
            Cloud("aᵢ > 0", neurons.Where(neuron => neuron.Outer > 0)),
            Cloud("aᵢ ≤ 0", neurons.Where(neuron => neuron.Outer <= 0)),
            new Series("along θ*", [new FigurePoint(0, 0), new FigurePoint(longest, longest)]),
            new Series("along −θ*", [new FigurePoint(0, 0), new FigurePoint(longest, -longest)]),
        ]);

    private static Series Cloud(string name, IEnumerable<Neuron> neurons) => new(name, [.. neurons.Select(neuron => new FigurePoint(neuron.Norm, neuron.Norm * neuron.Cosine))]) { IsJoined = false };

    private readonly record struct Neuron(double Norm, double Cosine, double Outer)
    {
        public static Neuron At(Looks looks, int look, (Quantity Norm, Quantity Cosine, Quantity Outer) of) =>
            new(looks.Value(look, of.Norm), looks.Value(look, of.Cosine), looks.Value(look, of.Outer));
    }
}
