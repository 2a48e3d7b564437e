namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the problem, its horizons and the conditions on it.</summary>
internal static class ModelFaults
{
    private const string Problem = "Model/Problem.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("The lazy regime has radius 1/m, not 1/√m", Area.Model, Problem, "LazyRadius => 1 / Math.Sqrt(Width)", "LazyRadius => 1.0 / Width"),
        new("The bound on the outer weights is m^(−1/2), not m^(−1/4)", Area.Model, Problem, "Math.Pow(Width, -0.25)", "Math.Pow(Width, -0.5)"),
        new("T₁ has η where it should have η²", Area.Model, Problem, "LearningRate * LearningRate * Math.Sqrt(Width)), \"T₁\"", "LearningRate * Math.Sqrt(Width)), \"T₁\""),
        new("Horizons are one step too long", Area.Model, Problem, "(long)Math.Ceiling(steps)", "(long)Math.Ceiling(steps) + 1"),
        new("A setting of Phase I has η = ηm/√m, not ηm/m", Area.Model, "Statements/PhaseOneSetting.cs", "Stability / Width", "Stability / Math.Sqrt(Width)"),
        new("The search for the least C of A1 ends at one part in a hundred", Area.Model, "Model/Conditions/WidthFloor.cs", "high - low > 1e-12 * high", "high - low > 1e-2 * high"),
    ];
}
