using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation.Lanes;

/// <summary>What an <see cref="INeuronRule"/> says about itself once and for all replicates.</summary>
/// <param name="BatchSize">Samples that a step uses; 0 for a full-batch rule.</param>
/// <param name="IsLinear">Whether d + 1 rows can stand for the network.</param>
internal readonly record struct NeuronRuleKind(int BatchSize, bool IsLinear)
{
    /// <summary>Asks a rule.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is negative, or the batches of four replicates do not fit this machine's memory.</exception>
    public static NeuronRuleKind Of(INeuronRule rule, Problem problem)
    {
        int batch = (int)Guard.AtLeast((long)rule.BatchSize, 0, nameof(INeuronRule.BatchSize));
        MemoryBudget.Require(batch, LaneMemory.Lanes * (problem.Dimension + 2L) * sizeof(double), nameof(INeuronRule.BatchSize));
        return new NeuronRuleKind(batch, rule.IsLinear);
    }
}
