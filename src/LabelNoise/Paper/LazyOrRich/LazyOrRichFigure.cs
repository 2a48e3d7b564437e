using LabelNoise.Classification;
using LabelNoise.Figures;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Paper;

/// <summary>Figure 2 of the workshop version, Figures 3 and 5 of the extended one: losses and norms on real images, beside the linearised networks.</summary>
internal static class LazyOrRichFigure
{
    private const int Parts = 50;

    private static readonly (string Title, string Axis, Func<Training, double> Of)[] Seen =
    [
        ("Training loss", "loss on clean labels", training => training.Scores().Loss),
        ("Test loss", "loss on clean labels", training => training.Scores(test: true).Loss),
        ("First layer", "‖W‖_F", training => training.Model.InnerNorm()),
        ("Second layer", "‖a‖_F", training => Dense.Norm(training.Model.OuterNorms())),
    ];

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "lazy-or-rich",
        "Networks on real images, beside their linearisations (Figure 2; Figures 3 and 5 of the extended version)",
        "Without label noise a network has the losses of its linearisation; with label noise, or with SAM, it has others, and ‖W‖_F falls.",
        Compute);

    private static FigureData Compute(FigureOptions options)
    {
        ImageSetting setting = options.Full ? ImageSetting.Released : ImageSetting.Small;
        int replicates = options.Full ? 2 : 4;
        TrainingSetting sharp = setting.Clean with { Radius = 0.5 };
        (string Name, Trainee Trainee)[] arms =
        [
            ("without label noise", Trainee.Network(setting.Clean)),
            ("without label noise, linearised", Trainee.Linearised(setting.Clean)),
            ("with label noise", Trainee.Network(setting.Noisy)),
            ("with label noise, linearised", Trainee.Linearised(setting.Noisy)),
            ("SAM, ρ = 0.5", Trainee.Network(sharp)),
        ];
        IReadOnlyList<long> steps = LookSteps.Even(setting.Steps, Parts);
        double[][][] values = Train(options, setting, [.. arms.Select(arm => arm.Trainee)], steps, replicates);
        return new FigureData(
            FormattableString.Invariant($"{setting.Text}; labels replaced with probability {setting.Noisy.FlipProbability}; mean, least and greatest of {replicates} replicates"),
            [.. Seen.Select((seen, k) => new Panel(seen.Title, Axis.Steps, new Axis(seen.Axis), [.. arms.Select((arm, a) => Mean(arm.Name, steps, values[a], k))]))]);
    }

    /// <summary>For each training, a row for each replicate: the numbers that are seen, look by look.</summary>
    private static double[][][] Train(FigureOptions options, ImageSetting setting, Trainee[] arms, IReadOnlyList<long> steps, int replicates)
    {
        double[][][] values = [.. arms.Select(_ => new double[replicates][])];
        long done = 0;
        ParallelOptions parallel = new() { CancellationToken = options.Cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, arms.Length * replicates, parallel, job =>
        {
            (int arm, int replicate) = (job % arms.Length, job / arms.Length);
            ReplicateSeed seed = ReplicateSeed.For(options.Seed, "figure", replicate);
            InitialWeights start = new(setting.Task, setting.Noisy, seed);
            Training training = arms[arm].IsLinearised
                ? Training.OfLinearisation(arms[arm].Setting, start, setting.Task, seed)
                : Training.OfNetwork(arms[arm].Setting, start, setting.Task, seed);
            List<double> seen = [];
            foreach (long step in steps)
            {
                options.Cancellation.ThrowIfCancellationRequested();
                training.Advance(step - training.Step);
                seen.AddRange(Seen.Select(one => one.Of(training)));
                options.Progress?.Report((double)Interlocked.Increment(ref done) / ((double)steps.Count * arms.Length * replicates));
            }

            values[arm][replicate] = [.. seen];
        });
        return values;
    }

    private static Series Mean(string name, IReadOnlyList<long> steps, double[][] values, int which) => new(name, [.. steps.Select((step, look) =>
    {
        double[] at = [.. values.Select(replicate => replicate[(look * Seen.Length) + which])];
        return new FigurePoint(step, at.Average(), at.Min(), at.Max());
    })]);
}
