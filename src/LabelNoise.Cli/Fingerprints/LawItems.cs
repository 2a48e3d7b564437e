using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Fingerprints;

/// <summary>Initial laws and processes that powers and logarithms of the C runtime enter.</summary>
internal static class LawItems
{
    private const int Steps = 40;

    private static readonly int[] Dimensions = [1, 4, 7, 20];

    /// <summary>The items.</summary>
    public static IEnumerable<FingerprintItem> All { get; } =
    [
        Descent("box law", 50, InputLaw.Online, BoxLaw.Isotropic, Engine.Reduced),
        Descent("aligned box law", 50, InputLaw.Online, BoxLaw.Aligned, Engine.Reduced),
        Descent("Wishart start of width 10¹²", 1_000_000_000_000, InputLaw.Online, InitialLaw.Ntk, Engine.GramOnly),
        Descent("Wishart start of width 20", 20, InputLaw.Online, InitialLaw.Ntk, Engine.GramOnly),
        Descent("covariance of 10⁹ inputs", 50, InputLaw.TrainingSet(1_000_000_000), InitialLaw.Ntk, Engine.Reduced),
        Descent("covariance of 21 inputs", 50, InputLaw.TrainingSet(21), InitialLaw.Ntk, Engine.Reduced),
        Oscillation("three-state process", frozen: false),
        Oscillation("three-state process, frozen", frozen: true),
    ];

    private static FingerprintItem Descent(string name, long width, InputLaw inputs, InitialLaw law, Engine engine) => Of(name, width, inputs, (digest, problem, seed) =>
    {
        Trajectory trajectory = UpdateRule.GradientDescent.Start(problem, seed, law, engine);
        trajectory.Advance(Steps);
        digest.Add(trajectory, engine != Engine.GramOnly);
    });

    private static FingerprintItem Oscillation(string name, bool frozen) => Of(name, 30, InputLaw.Online, (digest, problem, seed) =>
    {
        OscillationProcess process = new(problem, seed, frozen);
        for (int step = 0; step < Steps; step++)
        {
            digest.Add(process.MeanSquaredNorm);
            process.Advance(1);
        }
    });

    private static FingerprintItem Of(string name, long width, InputLaw inputs, Action<Digest, Problem, ReplicateSeed> add) => new("laws", name, (digest, _) =>
    {
        // A step must be small against ‖W‖², which is about the width, or descent diverges.
        double rate = Math.Min(0.001, 0.1 / width);
        foreach (int dimension in Dimensions)
        {
            Problem problem = new() { Width = width, Dimension = dimension, LearningRate = rate, TeacherNorm = 0.3, Inputs = inputs };
            for (int replicate = 0; replicate < 3; replicate++)
                add(digest, problem, ReplicateSeed.For(1, "fingerprint", replicate));
        }
    });
}
