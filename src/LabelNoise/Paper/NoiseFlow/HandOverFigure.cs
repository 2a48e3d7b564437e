using LabelNoise.Dynamics;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Label-noise SGD beside the flow on the interpolators and the laws of its limits.</summary>
internal static class HandOverFigure
{
    private const int Parts = 100;

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "hand-over",
        "Label-noise SGD, the flow on the interpolators, and the laws of both phases",
        "The paper has one phase end at T₁ and the other at T₂; one flow makes both, and hands over where the shrinking ‖W‖_F² nears its limit √d·‖θ*‖.",
        Compute);

    private static FigureData Compute(FigureOptions options)
    {
        Problem problem = (options.Full ? new ExperimentSetting(1000, 7, 0.001, 1, Math.Pow(1000, -0.25)) : ExperimentSetting.Small).Problem;
        double handOver = FlowLaws.HandOver(problem);
        long pace = Math.Max(1, (long)(handOver / 2000));
        int replicates = options.Full ? 4 : 8;
        IReadOnlyList<long> flowSteps = LookSteps.Even((long)(2.5 * handOver / pace), Parts);
        IReadOnlyList<long> steps = [.. flowSteps.Select(step => step * pace)];
        Quantity[] quantities = [Quantity.InnerNorm, Quantity.OuterNorm, Quantity.MedianDefect];
        Looks noise = Looks.Of(options, [new Arm("label-noise SGD", UpdateRule.LabelNoiseSgd, problem)], steps, quantities, replicates);
        Looks flow = Looks.Of(options, [new Arm("flow", UpdateRule.Of("the flow of label-noise SGD", new LabelNoiseFlow(pace)), problem)], flowSteps, quantities, replicates);
        return new FigureData(
            FormattableString.Invariant($"m = {problem.Width}, d = {problem.Dimension}, η = {problem.LearningRate}, σ = {problem.NoiseLevel}, ‖θ*‖ = {problem.TeacherNorm:G4}, fresh inputs; hand-over of SGD by its law at step {NumberLabel.Of(Math.Round(handOver))}, where the median of 1 − |cos| is ½; at ηm = {problem.LearningRate * problem.Width:G4} SGD runs ahead of the flow, by ηm(1 + 2/d)/(2η²σ²) = {NumberLabel.Of(Math.Round(FlowLaws.Lead(problem)))} steps in the law; mean, least and greatest of {replicates} replicates"),
            [
                Panel("First layer", Quantity.InnerNorm, "its limit, (√d·‖θ*‖)^½", Math.Sqrt(FlowLaws.InnerLimit(problem))),
                Panel("Second layer", Quantity.OuterNorm, "its limit, (‖θ*‖/√d)^½", Math.Sqrt(FlowLaws.OuterLimit(problem))),
                Panel("Distance from alignment", Quantity.MedianDefect, "½, crossed at the hand-over", 0.5),
            ]);

        Panel Panel(string title, Quantity quantity, string level, double value)
        {
            Series sgd = noise.Mean(0, quantity);
            Series own = flow.Mean(0, quantity);
            Series slowed = own with { Points = [.. own.Points.Select(point => point with { X = point.X * pace })] };
            double[] heights = [value, .. sgd.Points.Concat(slowed.Points).Select(point => point.Y).Where(y => y > 0)];
            return new Panel(
                title,
                Axis.Steps,
                new Axis(quantity.Meaning, IsLogarithmic: true),
                [
                    sgd,
                    slowed,
                    new Series(level, [new FigurePoint(steps[0], value), new FigurePoint(steps[^1], value)]),
                    new Series("hand-over of SGD by its law", [new FigurePoint(handOver, heights.Min()), new FigurePoint(handOver, heights.Max())]),
                ]);
        }
    }
}
