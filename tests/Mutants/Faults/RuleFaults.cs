namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the update rules, the paper's and the broken ones that controls use.</summary>
internal static class RuleFaults
{
    private const string Sgd = "Dynamics/LabelNoiseSgd.cs";
    private const string Descent = "Dynamics/GradientDescent.cs";
    private const string Step = "Dynamics/Step.cs";
    private const string Gains = "Dynamics/LayerGains.cs";
    private const string Broken = "Paper/Broken.cs";
    private const string Coefficient = "NeuronMap.Gradient(step.LearningRate * step.Residual())";
    private const string Gradient = "new(0, coefficient, coefficient, 0)";
    private const string Residual = "prediction) - LabelNoise(sample);";

    public static IEnumerable<Mutant> All => [.. LabelNoiseSgd, .. GradientDescent, .. Controls];

    private static IEnumerable<Mutant> LabelNoiseSgd =>
    [
        new("SGD drops the label noise of the outer layer", Area.Rule, Sgd, Coefficient, Coefficient + " with { OuterGain = step.LearningRate * (step.Residual() + step.LabelNoise()) }"),
        new("SGD drops the label noise of the inner layer", Area.Rule, Sgd, Coefficient, Coefficient + " with { InnerGain = step.LearningRate * (step.Residual() + step.LabelNoise()) }"),
        new("SGD drops the label noise", Area.Rule, Sgd, "step.Residual()", "(step.Residual() + step.LabelNoise())"),
        new("SGD climbs where it should descend", Area.Rule, Sgd, "step.LearningRate * step", "-step.LearningRate * step"),
        new("SGD multiplies by η twice", Area.Rule, Sgd, "step.LearningRate * step", "step.LearningRate * step.LearningRate * step"),
        new("The residual has the noise added where it should be subtracted", Area.Rule, Step, Residual, "prediction) + LabelNoise(sample);"),
        new("SGD takes the prediction with the wrong sign", Area.Rule, Sgd, "step.Residual()", "step.Residual(-step.Prediction())"),
        new("A gradient step moves the outer layer by half of ηg", Area.Rule, "Dynamics/NeuronMap.cs", Gradient, "new(0, 0.5 * coefficient, coefficient, 0)"),
        new("A gradient step does not move the inner layer", Area.Rule, "Dynamics/NeuronMap.cs", Gradient, "new(0, coefficient, 0, 0)"),
    ];

    private static IEnumerable<Mutant> GradientDescent =>
    [
        new("Gradient descent climbs where it should descend", Area.Rule, Descent, "Gradient(step.LearningRate)", "Gradient(-step.LearningRate)"),
        new("Gradient descent multiplies by η twice", Area.Rule, Descent, "Gradient(step.LearningRate)", "Gradient(step.LearningRate * step.LearningRate)"),
        new("The full-batch gradient leaves θ* out", Area.Rule, Step, "gradient[0] -= Problem.TeacherNorm;", "gradient[0] -= 0;"),
        new("The full-batch gradient keeps the last row of Σ̂ alone in its first coordinate", Area.Rule, "Numerics/Dense.cs", "Vector256.FusedMultiplyAdd(before[k], row[0], one)", "before[k] * row[0]"),
    ];

    private static IEnumerable<Mutant> Controls =>
    [
        new("The control without label noise has label noise", Area.Rule, Broken, "default, _ => 0)", "default, _ => 1)"),
        new("The control with the wrong sign has it in one layer", Area.Rule, Broken, "default, -1, -1)", "default, 1, -1)"),
        new("The control that freezes W does not", Area.Rule, Gains, "inner * map.InnerGain, inner * map.InnerDecay", "(inner == 0 ? 1 : inner) * map.InnerGain, (inner == 0 ? 1 : inner) * map.InnerDecay"),
        new("The control that freezes a does not", Area.Rule, Gains, "outer * map.OuterDecay, outer * map.OuterGain", "(outer == 0 ? 1 : outer) * map.OuterDecay, (outer == 0 ? 1 : outer) * map.OuterGain"),
        new("The control with a large outer layer draws it N(0, 1/m)", Area.Rule, Broken, "problem => (1, 1 / Math.Sqrt(problem.Dimension))", "problem => (1 / Math.Sqrt(problem.Width), 1 / Math.Sqrt(problem.Dimension))") { RunBy = ["C.3/growth/control", "C.3/increment/one-constant/control"] },
    ];
}
