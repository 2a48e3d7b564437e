using LabelNoise.Dynamics;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Dynamics;

/// <summary>An update rule, and what it does to the paper's equations: the factors of the outer gradient, the inner one and the label noise.</summary>
internal sealed record RuleCase(UpdateRule Rule, double Outer, double Inner, double Noise, bool FullBatch)
{
    public static IReadOnlyDictionary<string, RuleCase> All { get; } = new[]
    {
        new RuleCase(UpdateRule.LabelNoiseSgd, 1, 1, 1, false),
        new RuleCase(UpdateRule.GradientDescent, 1, 1, 0, true),
        Layers<LabelNoiseSgd>("inner layer only", 0, 1, false),
        Layers<LabelNoiseSgd>("outer layer only", 1, 0, false),
        new RuleCase(UpdateRule.Of("without label noise", new NoiseSchedule<LabelNoiseSgd>(default, _ => 0)), 1, 1, 0, false),
        Layers<LabelNoiseSgd>("wrong sign", -1, -1, false),
        Layers<LabelNoiseSgd>("outer layer at 2η", 2, 1, false),
        Layers<GradientDescent>("inner layer only, full batch", 0, 1, true),
        Layers<GradientDescent>("outer layer only, full batch", 1, 0, true),
        new RuleCase(UpdateRule.Of("without label noise, full batch", new NoiseSchedule<GradientDescent>(default, _ => 0)), 1, 1, 0, true),
        Layers<GradientDescent>("wrong sign, full batch", -1, -1, true),
    }.ToDictionary(c => c.Rule.Name, StringComparer.Ordinal);

    /// <summary>Whether the rule climbs, so that every trajectory overflows in the end.</summary>
    public bool Diverges => Outer < 0;

    /// <summary>Moves a naive network by one step.</summary>
    /// <returns>The residual of the noisy labels; 0 for full-batch rules.</returns>
    public double Step(NaiveNetwork network, StepRecord step, double eta, double[] teacher)
    {
        if (!FullBatch)
            return network.StochasticStep(eta, step.Input, teacher, Noise * step.LabelNoise, Outer, Inner) - ((1 - Noise) * step.LabelNoise);
        network.FullBatchStep(eta, step.Covariance, teacher, Outer, Inner);
        return 0;
    }

    private static RuleCase Layers<TRule>(string name, double outer, double inner, bool fullBatch)
        where TRule : struct, IUpdateRule => new(UpdateRule.Of(name, new LayerGains<TRule>(default, outer, inner)), outer, inner, fullBatch ? 0 : 1, fullBatch);
}
