using LabelNoise.Cli.UpdateRules;
using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Fingerprints;

/// <summary>Trajectories of every rule that moves all neurons alike, by every engine, from settings that no function of the C runtime enters.</summary>
internal static class TrajectoryItems
{
    private const int Looks = 2;
    private const int StepsBetweenLooks = 25;

    /// <summary>Widths and dimensions: below and above d + 1, whole and broken groups of four.</summary>
    private static readonly (int Width, int Dimension)[] Shapes = [(37, 1), (3, 4), (37, 4), (64, 7), (13, 20), (33, 20)];

    private static readonly UpdateRule[] Rules =
    [
        .. NamedRule.Examples.Select(r => r.Rule).Where(r => r.Motion != Motion.NeuronByNeuron),
        Broken.DescentOfOuterLayerOnly,
        Broken.DescentOfInnerLayerOnly,
    ];

    /// <summary>The items.</summary>
    public static IEnumerable<FingerprintItem> All { get; } =
    [
        .. from rule in Rules
           from inputs in new[] { InputLaw.Online, InputLaw.TrainingSet(50) }
           from engine in new[] { Engine.Reduced, Engine.Explicit, Engine.GramOnly }
           select new FingerprintItem("trajectories", $"{rule.Name}, {inputs}, {engine}", (digest, _) => AddAlone(digest, rule, inputs, engine)),
        .. from rule in Rules
           from inputs in new[] { InputLaw.Online, InputLaw.TrainingSet(50) }
           from neurons in new[] { true, false }
           select new FingerprintItem(
               "trajectories",
               $"{rule.Name}, {inputs}, {(neurons ? "side by side" : "side by side, Gram matrix only")}",
               (digest, threads) => AddSideBySide(digest, rule, inputs, neurons, threads)),
    ];

    private static void AddAlone(Digest digest, UpdateRule rule, InputLaw inputs, Engine engine)
    {
        foreach (Problem problem in Problems(inputs))
        {
            Trajectory trajectory = rule.Start(problem, ReplicateSeed.For(1, "fingerprint", 0), engine: engine);
            for (int look = 0; look < Looks; look++)
            {
                trajectory.Advance(StepsBetweenLooks);
                digest.Add(trajectory, engine != Engine.GramOnly);
            }
        }
    }

    private static void AddSideBySide(Digest digest, UpdateRule rule, InputLaw inputs, bool neurons, int threads)
    {
        foreach (Problem problem in Problems(inputs))
        {
            Trial<string> trial = Trial.SideBySide(rule, problem, network => Look(network, neurons), keepsNeurons: neurons);

            // More replicates than lanes, so that lanes change hands; how they are shared out depends on the threads.
            ReplicateSeed[] seeds = [.. Enumerable.Range(0, 5).Select(k => ReplicateSeed.For(1, "fingerprint", k))];
            ReplicateSeed[][] shares = [.. seeds.Chunk((seeds.Length + threads - 1) / threads)];
            string[][] digests = new string[shares.Length][];
            Parallel.For(0, shares.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, k => digests[k] = trial.Run(shares[k]));
            foreach (string one in digests.SelectMany(d => d))
                digest.Add(one);
        }
    }

    private static IEnumerable<TrialStep<string>> Look(Network network, bool neurons)
    {
        using Digest digest = new();
        for (int look = 0; look < Looks; look++)
        {
            yield return TrialStep<string>.Advance(StepsBetweenLooks);
            digest.Add(network, neurons);
        }

        yield return TrialStep<string>.Done(digest.Hexadecimal());
    }

    private static IEnumerable<Problem> Problems(InputLaw inputs) => Shapes.Select(shape => new Problem
    {
        Width = shape.Width,
        Dimension = shape.Dimension,
        LearningRate = 1.0 / 2048,
        NoiseLevel = 1.5,
        TeacherNorm = 0.3,
        Inputs = inputs,
    });
}
