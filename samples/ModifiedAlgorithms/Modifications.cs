using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statements;

namespace ModifiedAlgorithms;

/// <summary>The paper's dynamics and nine changes to them.</summary>
internal static class Modifications
{
    public static IReadOnlyDictionary<string, Rules> All { get; } = new Dictionary<string, Rules>(StringComparer.Ordinal)
    {
        ["the paper's"] = new(),
        ["Gaussian label noise"] = new() { Stochastic = UpdateRule.OnNeurons("Gaussian label noise", (problem, seed) => new GaussianLabelNoise(problem, seed)) },
        ["noise fixed per sample"] = new()
        {
            Stochastic = UpdateRule.OnNeurons("noise fixed per sample", (problem, seed) => new LabelNoiseFixedPerSample(problem, seed))
                .Requiring("a training set", problem => problem.Inputs is InputLaw.Finite),
        },
        ["mini-batches of 2"] = new() { Stochastic = UpdateRule.OnNeurons("mini-batches", (problem, _) => new MiniBatch(2, problem.Dimension)) },
        ["decaying step size"] = new() { Stochastic = UpdateRule.Of("decaying step size", new DecayingStepSize(10_000)) },
        ["weight decay 0.1"] = new()
        {
            Stochastic = UpdateRule.OnNeurons("weight decay", (problem, _) => new WeightDecay(0.1, problem.Dimension, 1)),
            FullBatch = UpdateRule.OnNeurons("weight decay", (problem, _) => new WeightDecay(0.1, problem.Dimension, 0)),
        },
        ["momentum 0.5"] = new()
        {
            Stochastic = UpdateRule.OnNeurons("heavy ball", (problem, _) => new HeavyBall(0.5, problem.Dimension, 1)),
            FullBatch = UpdateRule.OnNeurons("heavy ball", (problem, _) => new HeavyBall(0.5, problem.Dimension, 0)),
        },
        ["no label noise"] = new()
        {
            // It never leaves the lazy regime, so that every run goes on to T₁: 4.5·10⁶ steps at m = 4096.
            Stochastic = Broken.WithoutLabelNoise.Requiring("a T₁ of at most 300 000 steps", IsShort),
        },
        ["outer layer at 2η"] = new()
        {
            Stochastic = UpdateRule.Of("outer layer at 2η", new LayerWiseStepSizes<LabelNoiseSgd>(2)),
            FullBatch = UpdateRule.Of("outer layer at 2η", new LayerWiseStepSizes<GradientDescent>(2)),
        },
        ["ReLU"] = new()
        {
            // Its neurons all move by themselves: a step costs m·d operations, not d².
            Stochastic = UpdateRule.OnNeurons("ReLU", (problem, _) => new ReluNetwork((int)problem.Width))
                .Requiring("fresh inputs and a T₁ of at most 300 000 steps", problem => problem.Inputs is not InputLaw.Finite && IsShort(problem)),
            FullBatch = UpdateRule.GradientDescent.Requiring("a linear network", _ => false),
        },
    };

    private static bool IsShort(Problem problem) => problem is { NoiseLevel: > 0, EscapeHorizon: <= 300_000 };
}
