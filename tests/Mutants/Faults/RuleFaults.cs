namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the update rules, the paper's and the broken ones that controls use.</summary>
internal static class RuleFaults
{
    private const string Sgd = "Dynamics/LabelNoiseSgd.cs";
    private const string Descent = "Dynamics/GradientDescent.cs";
    private const string Dense = "Numerics/Dense.cs";
    private const string Coefficient = "Vector256.Create(context.LearningRate) * residual, residual)";
    private const string Gradient = "new(Vector256<double>.Zero, coefficient, coefficient, Vector256<double>.Zero, residual)";

    public static IEnumerable<Mutant> All => [.. LabelNoiseSgd, .. GradientDescent, .. Controls];

    private static IEnumerable<Mutant> LabelNoiseSgd =>
    [
        new("SGD drops the label noise of the outer layer", Area.Rule, Sgd, Coefficient, Coefficient + " with { OuterGain = Vector256.Create(context.LearningRate) * (residual + context.LabelNoise) }"),
        new("SGD drops the label noise of the inner layer", Area.Rule, Sgd, Coefficient, Coefficient + " with { InnerGain = Vector256.Create(context.LearningRate) * (residual + context.LabelNoise) }"),
        new("SGD drops the label noise", Area.Rule, Sgd, "context.Prediction) - context.LabelNoise;", "context.Prediction);"),
        new("SGD climbs where it should descend", Area.Rule, Sgd, Coefficient, "Vector256.Create(-context.LearningRate) * residual, residual)"),
        new("SGD multiplies by η twice", Area.Rule, Sgd, Coefficient, "Vector256.Create(context.LearningRate * context.LearningRate) * residual, residual)"),
        new("The residual has the noise added where it should be subtracted", Area.Rule, Sgd, "context.Prediction) - context.LabelNoise;", "context.Prediction) + context.LabelNoise;"),
        new("SGD takes the prediction with the wrong sign", Area.Rule, Sgd, "context.Input[0], context.Prediction)", "context.Input[0], -context.Prediction)"),
        new("A gradient step moves the outer layer by half of ηg", Area.Rule, "Dynamics/LaneStep.cs", Gradient, "new(Vector256<double>.Zero, 0.5 * coefficient, coefficient, Vector256<double>.Zero, residual)"),
        new("A gradient step does not move the inner layer", Area.Rule, "Dynamics/LaneStep.cs", Gradient, "new(Vector256<double>.Zero, coefficient, Vector256<double>.Zero, Vector256<double>.Zero, residual)"),
    ];

    private static IEnumerable<Mutant> GradientDescent =>
    [
        new("Gradient descent climbs where it should descend", Area.Rule, Descent, "Vector256.Create(context.LearningRate), Vector256<double>.Zero", "Vector256.Create(-context.LearningRate), Vector256<double>.Zero"),
        new("Gradient descent multiplies by η twice", Area.Rule, Descent, "Vector256.Create(context.LearningRate), Vector256<double>.Zero", "Vector256.Create(context.LearningRate * context.LearningRate), Vector256<double>.Zero"),
        new("The full-batch gradient with Σ̂ = I forgets θ*", Area.Rule, Dense, "result[0] -= Vector256.Create(teacherNorm);", "result[0] -= Vector256<double>.Zero;"),
        new("The full-batch gradient keeps the last row of Σ̂ only", Area.Rule, Dense, "Vector256.FusedMultiplyAdd(difference, row[i], result[i])", "difference * row[i]"),
    ];

    private static IEnumerable<Mutant> Controls =>
    [
        new("The control without label noise has label noise", Area.Rule, "Dynamics/Counterfactuals/WithoutLabelNoise.cs", "LabelNoise = Vector256<double>.Zero", "LabelNoise = context.LabelNoise"),
        new("The control with the wrong sign has it in one layer", Area.Rule, "Dynamics/Counterfactuals/WrongSign.cs", "with { OuterGain = -step.OuterGain, InnerGain = -step.InnerGain }", "with { InnerGain = -step.InnerGain }"),
        new("The control that freezes W does not", Area.Rule, "Dynamics/Counterfactuals/OuterLayerOnly.cs", "with { InnerGain = Vector256<double>.Zero, InnerDecay", "with { InnerDecay"),
        new("The control that freezes a does not", Area.Rule, "Dynamics/Counterfactuals/InnerLayerOnly.cs", ", OuterGain = Vector256<double>.Zero", string.Empty),
        new("The control with a large outer layer draws it N(0, 1/m)", Area.Rule, "Statements/Broken.cs", "problem => (1, 1 / Math.Sqrt(problem.Dimension))", "problem => (1 / Math.Sqrt(problem.Width), 1 / Math.Sqrt(problem.Dimension))") { RunBy = ["C.3/growth/control", "C.3/increment/one-constant/control"] },
    ];
}
