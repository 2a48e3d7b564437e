using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Simulation.Lanes;

namespace LabelNoise.Statements;

/// <summary>The ways to make a <see cref="Trial{T}"/>.</summary>
public static class Trial
{
    /// <summary>A trial that runs one replicate after the other.</summary>
    public static Trial<T> OneByOne<T>(Func<ReplicateSeed, T> replicate) => new SingleTrial<T>(replicate);

    /// <summary>
    /// A trial that runs four replicates side by side. The program of a replicate looks at its network, says how many steps to take, looks
    /// again when they have been taken, and so on until it says its outcome.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="program">The program; its network is valid while it runs.</param>
    /// <param name="law">The law of the initial weights; NTK initialisation where null.</param>
    /// <param name="keepsNeurons">Whether the program looks at neurons; otherwise only a Gram matrix is drawn, at any width.</param>
    public static Trial<T> SideBySide<T>(
        UpdateRule rule, Problem problem, Func<Network, IEnumerable<TrialStep<T>>> program, InitialLaw? law = null, bool keepsNeurons = true)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new LaneTrial<T, LaneEngine>(Start, (engine, lane) => program(engine[lane])) { Rule = rule };

        (LaneEngine, LaneEngine) Start()
        {
            LaneEngine engine = rule.StartLanes(problem, law ?? InitialLaw.Ntk, default(NoLaneWatch), keepsNeurons);
            return (engine, engine);
        }
    }
}
