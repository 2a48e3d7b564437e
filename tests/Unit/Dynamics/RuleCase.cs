using LabelNoise.Dynamics;
using LabelNoise.Dynamics.Counterfactuals;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Dynamics;

/// <summary>An update rule, and what it does to the paper's equations: the factors of the outer gradient, the inner one and the label noise.</summary>
internal sealed record RuleCase(UpdateRule Rule, double Outer, double Inner, double Noise, bool FullBatch)
{
    public static IReadOnlyDictionary<string, RuleCase> All { get; } = new[]
    {
        new RuleCase(UpdateRule.LabelNoiseSgd, 1, 1, 1, false),
        new RuleCase(UpdateRule.GradientDescent, 1, 1, 0, true),
        new RuleCase(UpdateRule.Of("inner layer only", new InnerLayerOnly<LabelNoiseSgd>(default)), 0, 1, 1, false),
        new RuleCase(UpdateRule.Of("outer layer only", new OuterLayerOnly<LabelNoiseSgd>(default)), 1, 0, 1, false),
        new RuleCase(UpdateRule.Of("without label noise", new WithoutLabelNoise<LabelNoiseSgd>(default)), 1, 1, 0, false),
        new RuleCase(UpdateRule.Of("wrong sign", new WrongSign<LabelNoiseSgd>(default)), -1, -1, 1, false),
        new RuleCase(UpdateRule.Of("inner layer only, full batch", new InnerLayerOnly<GradientDescent>(default)), 0, 1, 0, true),
        new RuleCase(UpdateRule.Of("outer layer only, full batch", new OuterLayerOnly<GradientDescent>(default)), 1, 0, 0, true),
        new RuleCase(UpdateRule.Of("without label noise, full batch", new WithoutLabelNoise<GradientDescent>(default)), 1, 1, 0, true),
        new RuleCase(UpdateRule.Of("wrong sign, full batch", new WrongSign<GradientDescent>(default)), -1, -1, 0, true),
    }.ToDictionary(c => c.Rule.Name, StringComparer.Ordinal);

    /// <summary>Whether the rule climbs, so that every trajectory overflows in the end.</summary>
    public bool Diverges => Outer < 0;

    /// <summary>Moves a naive network by one step.</summary>
    /// <returns>The residual; 0 for full-batch rules.</returns>
    public double Step(NaiveNetwork network, StepRecord step, double eta, double[] teacher)
    {
        if (!FullBatch)
            return network.StochasticStep(eta, step.Input, teacher, Noise * step.LabelNoise, Outer, Inner);
        network.FullBatchStep(eta, step.Covariance, teacher, Outer, Inner);
        return 0;
    }
}
