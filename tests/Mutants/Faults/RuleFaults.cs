namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in update rules, the paper's and the broken ones that controls use.</summary>
internal static class RuleFaults
{
    private const string Sgd = "Dynamics/LabelNoiseSgd.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("The label noise is dropped from the residual", Area.Rule, Sgd, "context.Prediction) - context.LabelNoise;", "context.Prediction);"),
    ];
}
