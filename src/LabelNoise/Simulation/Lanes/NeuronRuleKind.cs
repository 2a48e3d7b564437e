using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation.Lanes;

/// <summary>What an <see cref="INeuronRule"/> says about itself once and for all replicates.</summary>
/// <param name="BatchSize">Samples that a step uses; 0 for a full-batch rule.</param>
/// <param name="IsLinear">Whether d + 1 rows can stand for the network.</param>
internal readonly record struct NeuronRuleKind(int BatchSize, bool IsLinear)
{
    /// <summary>Asks a rule.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is negative.</exception>
    public static NeuronRuleKind Of(INeuronRule rule) => new((int)Guard.AtLeast((long)rule.BatchSize, 0, nameof(INeuronRule.BatchSize)), rule.IsLinear);
}
