namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the problem, its horizons and the conditions on it.</summary>
internal static class ModelFaults
{
    private const string Problem = "Model/Problem.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("The lazy regime has radius 1/m, not 1/√m", Area.Model, Problem, "LazyRadius => 1 / Math.Sqrt(Width)", "LazyRadius => 1.0 / Width") { RunBy = ["C.2", "C.3", "C.4"] },
        new("T₁ has η where it should have η²", Area.Model, Problem, "LearningRate * LearningRate * Math.Sqrt(Width)), \"T₁\"", "LearningRate * Math.Sqrt(Width)), \"T₁\""),
        new("Horizons are one step too long", Area.Model, Problem, "(long)Math.Ceiling(steps)", "(long)Math.Ceiling(steps) + 1")
        {
            WhySurvives = "T₁ is tens of thousands of steps or more, and the last neuron leaves in the first hundredth; unit tests of the horizons see it",
        },
        new("A setting of Phase I has η = ηm/√m, not ηm/m", Area.Model, "Paper/PhaseOneSetting.cs", "Stability / Width", "Stability / Math.Sqrt(Width)"),
        new("A setting of Phase II ignores the ‖θ*‖ it is given", Area.Model, "Paper/PhaseTwoSetting.cs", "TeacherNorm = TeacherNorm ?? Math.Pow(Width, -0.25)", "TeacherNorm = Math.Pow(Width, -0.25)") { RunBy = ["3.3/sampled/eta=0.001/d=7/teacher", "3.5/converged/eta=0.001/d=7/teacher"] },
        new("The width of Lemma 3.3 is η^(−2), not η^(−1/2)", Area.Model, "Observables/Exact/OscillationMoments.cs", "learningRate.Pow(-0.5)", "learningRate.Pow(-2)") { RunBy = ["3.3/exact"] },
        new("The search for the least C of A1 ends at one part in a hundred", Area.Model, "Model/Conditions/WidthFloor.cs", "high - low > 1e-12 * high", "high - low > 1e-2 * high"),
    ];
}
