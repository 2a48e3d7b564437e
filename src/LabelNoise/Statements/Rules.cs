using LabelNoise.Simulation;

namespace LabelNoise.Statements;

/// <summary>The dynamics that the catalogue is put to: the paper's own by default, or a modified algorithm's.</summary>
public sealed record Rules
{
    /// <summary>The rule of Phase I, label-noise SGD in the paper.</summary>
    public UpdateRule Stochastic { get; init; } = UpdateRule.LabelNoiseSgd;

    /// <summary>The rule of Phase II, gradient descent in the paper.</summary>
    public UpdateRule FullBatch { get; init; } = UpdateRule.GradientDescent;
}
