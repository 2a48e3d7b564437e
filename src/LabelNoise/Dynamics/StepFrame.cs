using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>What all steps of a simulation share. A step refers to it, which is cheaper than a copy in each.</summary>
/// <param name="problem">The problem.</param>
/// <param name="direction">Where a rule that moves neurons along a direction writes it; empty for other rules.</param>
/// <param name="covariance">Σ̂ of the inputs; empty for sampling rules, and where Σ̂ = I.</param>
internal sealed class StepFrame(Problem problem, LaneMemory direction, LaneMemory covariance)
{
    /// <summary>The problem.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>η.</summary>
    public Lanes LearningRate { get; } = problem.LearningRate;

    /// <summary>The direction.</summary>
    public LaneMemory Direction { get; } = direction;

    /// <summary>Σ̂.</summary>
    public LaneMemory Covariance { get; } = covariance;

    /// <summary>The weights, where the rule is shown them.</summary>
    public Neurons? State { get; init; }

    /// <summary>Sums over the neurons, where the weights are not shown.</summary>
    public ILazySums? Sums { get; init; }

    /// <summary>The steps carried out.</summary>
    public LaneClock? Clock { get; init; }

    /// <summary>Which training inputs the samples are; null for fresh inputs.</summary>
    public SampleIndices? Indices { get; init; }
}
