using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Paper;
using LabelNoise.Simulation;

namespace ModifiedAlgorithms;

/// <summary>The paper's dynamics and nine changes to them.</summary>
internal static class Modifications
{
    public static IReadOnlyDictionary<string, Rules> All { get; } = new Dictionary<string, Rules>(StringComparer.Ordinal)
    {
        ["the paper's"] = new(),
        ["Gaussian label noise"] = new() { Stochastic = UpdateRule.Of("Gaussian label noise", default(GaussianLabelNoise)) },
        ["noise fixed per sample"] = new()
        {
            Stochastic = UpdateRule.Of("noise fixed per sample", default(LabelNoiseFixedPerSample)).Requiring("a training set", problem => problem.Inputs.Samples is not null),
        },
        ["mini-batches of 2"] = new() { Stochastic = UpdateRule.Of("mini-batches", new MiniBatchSgd(2)) },
        ["decaying step size"] = new() { Stochastic = UpdateRule.Of("decaying step size", new RateSchedule<LabelNoiseSgd>(default, step => 1 / Lanes.Sqrt(1 + (step / 10_000)))) },
        ["weight decay 0.1"] = new()
        {
            Stochastic = UpdateRule.Of("weight decay", new WeightDecay<LabelNoiseSgd>(default, 0.1)),
            FullBatch = UpdateRule.Of("weight decay", new WeightDecay<GradientDescent>(default, 0.1)),
        },
        ["momentum 0.5"] = new()
        {
            Stochastic = UpdateRule.Of("heavy ball", new Momentum<LabelNoiseSgd>(default, 0.5)),
            FullBatch = UpdateRule.Of("heavy ball", new Momentum<GradientDescent>(default, 0.5)),
        },
        ["no label noise"] = new()
        {
            // It never leaves the lazy regime, so that every run goes on to T₁: 4.5·10⁶ steps at m = 4096.
            Stochastic = Broken.WithoutLabelNoise.Requiring("a T₁ of at most 300 000 steps", IsShort),
        },
        ["outer layer at 2η"] = new()
        {
            Stochastic = UpdateRule.Of("outer layer at 2η", new LayerGains<LabelNoiseSgd>(default, 2, 1)),
            FullBatch = UpdateRule.Of("outer layer at 2η", new LayerGains<GradientDescent>(default, 2, 1)),
        },
        ["ReLU"] = new()
        {
            // Its neurons all move by themselves: a step costs m·d operations, not d².
            Stochastic = UpdateRule.Of("ReLU", default(ReluSgd))
                .Requiring("fresh inputs and a T₁ of at most 300 000 steps", problem => problem.Inputs.Samples is null && IsShort(problem)),
            FullBatch = UpdateRule.GradientDescent.Requiring("a linear network", _ => false),
        },
    };

    private static bool IsShort(Problem problem) => problem is { NoiseLevel: > 0, EscapeHorizon: <= 300_000 };
}
