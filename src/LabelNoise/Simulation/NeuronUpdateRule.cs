using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation.Lanes;

namespace LabelNoise.Simulation;

/// <summary>A rule that moves the neurons itself, an object for each replicate.</summary>
internal sealed class NeuronUpdateRule(string name, Func<Problem, ReplicateSeed, INeuronRule?> create) : UpdateRule(name)
{
    /// <inheritdoc/>
    public override Trajectory Start(Problem problem, ReplicateSeed seed, InitialLaw? law = null, Engine engine = Engine.Reduced)
    {
        Check(problem);
        NeuronRuleKind kind = Kind(problem);
        if (engine is not (Engine.Reduced or Engine.Explicit or Engine.GramOnly))
            throw Guard.OutOfRange(nameof(engine), engine, "The engine must be Reduced, Explicit or GramOnly.");
        if (engine == Engine.GramOnly && !kind.IsLinear)
            throw new ArgumentException($"{Name} is not linear: it needs the neurons, which a Gram matrix does not have.", nameof(engine));
        NeuronRuleKind asked = kind with { IsLinear = kind.IsLinear && engine != Engine.Explicit };
        return new NeuronTrajectory(problem, seed, new NeuronLanes<NoLaneWatch>(problem, law ?? InitialLaw.Ntk, engine != Engine.GramOnly, asked, Create, default));
    }

    /// <inheritdoc/>
    public override bool DrawsSample(Problem problem) => Kind(problem).BatchSize > 0;

    /// <inheritdoc/>
    internal override LaneEngine StartLanes<TWatch>(Problem problem, InitialLaw law, TWatch watch, bool keepsNeurons = true)
    {
        Check(problem);
        NeuronRuleKind kind = Kind(problem);
        return new NeuronLanes<TWatch>(problem, law, keepsNeurons || !kind.IsLinear, kind, Create, watch);
    }

    /// <summary>Asks an object that serves no replicate.</summary>
    private NeuronRuleKind Kind(Problem problem) => NeuronRuleKind.Of(Create(problem, default), problem);

    private INeuronRule Create(Problem problem, ReplicateSeed seed) => create(problem, seed)
        ?? throw new InvalidOperationException($"The function that makes the rule '{Name}' for a replicate returned null; it must return an INeuronRule.");
}
