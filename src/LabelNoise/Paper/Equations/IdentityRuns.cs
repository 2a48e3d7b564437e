using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>The short runs along which (33) to (42) are followed: with label noise and without, on fresh inputs, heavy-tailed ones and training sets, on both engines that have neurons. The replicates are fixed, since the equations are to be exact in each.</summary>
internal static class IdentityRuns
{
    /// <summary>Steps of a run.</summary>
    private const long Steps = 64;

    /// <summary>The key of the replicates.</summary>
    private const ulong Key = 41;

    /// <summary>What rounding may add up to in a run: a hundred times what is seen.</summary>
    public const double Rounding = 1e-12;

    /// <summary>The runs, in words.</summary>
    public static string Setting => FormattableString.Invariant($"d = 1, 3, 7, 20, m = 2, 6, 64, 50, σ = 1, 2, 3, 0; {Steps} steps, exact");

    private static IEnumerable<Problem> Problems =>
    [
        new() { Width = 2, Dimension = 1, LearningRate = 0.05, NoiseLevel = 1, TeacherNorm = 0.5 },
        new() { Width = 6, Dimension = 3, LearningRate = 0.02, NoiseLevel = 2, TeacherNorm = 0.5, Inputs = InputLaw.TrainingSet(5) },
        new() { Width = 64, Dimension = 7, LearningRate = 0.003, NoiseLevel = 3, TeacherNorm = 0.5, Inputs = InputLaw.HeavyTailed(5) },
        new() { Width = 50, Dimension = 20, LearningRate = 0.005, NoiseLevel = 0, TeacherNorm = 1 },
    ];

    /// <summary>The largest of a number over all runs.</summary>
    /// <param name="rule">The rule that is run; one that uses one sample a step.</param>
    /// <param name="number">The number.</param>
    public static Enclosure Largest(UpdateRule rule, Func<StepIdentities, Enclosure> number) => Runs(rule).Select(number).Aggregate(Enclosure.Max);

    private static IEnumerable<StepIdentities> Runs(UpdateRule rule)
    {
        foreach (Problem problem in Problems)
        {
            foreach (Engine engine in new[] { Engine.Reduced, Engine.Explicit })
            {
                Trajectory trajectory = rule.Start(problem, new ReplicateSeed(Key, (uint)problem.Dimension), engine: engine);
                StepIdentities identities = new(trajectory);
                trajectory.Advance(Steps, ref identities);
                identities.Look();
                yield return identities;
            }
        }
    }
}
