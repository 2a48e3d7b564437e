using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>The fall of the first layer under the three-state process of Lemma 3.3, beside its exact mean and label-noise SGD.</summary>
internal static class OscillationFigure
{
    private const int Parts = 100;

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "oscillation",
        "The oscillating second layer of Lemma 3.3 shrinks the first",
        "A second layer that oscillates, as label noise makes it, drives the norm of the first layer down to √η within 1/η² steps.",
        Compute);

    private static FigureData Compute(FigureOptions options)
    {
        double learningRate = options.Full ? 1e-3 : 1e-2;
        long width = (long)OscillationMoments.WidthOfLemma(Magnitude.Of(learningRate)).ToDouble();
        Problem problem = new() { Width = width, Dimension = 7, LearningRate = learningRate, NoiseLevel = Math.Pow(learningRate, -0.25), TeacherNorm = Math.Pow(width, -0.25) };
        int replicates = options.Full ? 8 : 16;
        IReadOnlyList<long> steps = LookSteps.Even((long)Math.Round(1 / (learningRate * learningRate)), Parts);
        Looks noise = Looks.Of(options, [new Arm("label-noise SGD, σ = η^(−1/4)", UpdateRule.LabelNoiseSgd, problem)], steps, [Quantity.MeanSquaredNorm], replicates);
        return new FigureData(
            FormattableString.Invariant($"m = {width}, d = 7, η = {learningRate}, ‖θ*‖ = m^(−1/4), fresh inputs; mean, least and greatest of {replicates} replicates"),
            [
                new Panel(
                    "Mean squared norm",
                    Axis.Steps,
                    new Axis("(1/m)Σ‖wᵢ‖²", IsLogarithmic: true),
                    [Process(options, problem, steps, replicates), Exact(problem, steps), noise.Mean(0, Quantity.MeanSquaredNorm), Level("√η", Math.Sqrt(learningRate), steps)]),
            ]);
    }

    private static Series Process(FigureOptions options, Problem problem, IReadOnlyList<long> steps, int replicates)
    {
        double[][] seen = new double[replicates][];
        Parallel.For(0, replicates, new ParallelOptions { CancellationToken = options.Cancellation }, replicate =>
        {
            OscillationProcess process = new(problem, ReplicateSeed.For(options.Seed, "figure", replicate));
            seen[replicate] = [.. steps.Select(step =>
            {
                options.Cancellation.ThrowIfCancellationRequested();
                process.Advance(step - process.Step);
                return process.MeanSquaredNorm;
            })];
        });
        return new Series("three-state process", [.. steps.Select((step, k) =>
            new FigurePoint(step, seen.Average(one => one[k]), seen.Min(one => one[k]), seen.Max(one => one[k])))]);
    }

    private static Series Exact(Problem problem, IReadOnlyList<long> steps)
    {
        OscillationMoments moments = new(Magnitude.Of(problem.LearningRate), problem.TeacherNorm, Magnitude.Of(problem.Width));
        return new Series("its mean, exactly", [.. steps.Select(step => new FigurePoint(step, step == 0 ? 1 : moments.ExactMeanSquaredNorm(step)))]);
    }

    private static Series Level(string name, double level, IReadOnlyList<long> steps) => new(name, [new FigurePoint(steps[0], level), new FigurePoint(steps[^1], level)]);
}
