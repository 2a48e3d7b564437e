namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in initial laws, inputs, label noise and the random numbers below them.</summary>
internal static class SamplerFaults
{
    private const string Source = "Simulation/LaneSource.cs";
    private const string Ntk = "Simulation/InitialLaw.cs";
    private const string Normals = "Randomness/NormalPairs.cs";

    private static string[] UsesNtk => ["C.1/sampled", "C.1/agreement", "C.2", "C.3", "C.4"];

    public static IEnumerable<Mutant> All =>
    [
        new("The inner weights are drawn without 1/√d", Area.Sampler, Ntk, "1 / Math.Sqrt(problem.Dimension)));", "1));") { RunBy = UsesNtk },
        new("The outer weights are drawn with standard deviation 1/m, not 1/√m", Area.Sampler, Ntk, "(1 / Math.Sqrt(problem.Width),", "(1.0 / problem.Width,") { RunBy = UsesNtk },
        new("The outer weights are drawn with standard deviation m^(−1/4), not m^(−1/2)", Area.Sampler, Ntk, "(1 / Math.Sqrt(problem.Width),", "(1 / Math.Sqrt(Math.Sqrt(problem.Width)),") { RunBy = UsesNtk },
        new("The box of Phase II has side η, not √η", Area.Sampler, "Simulation/BoxLaw.cs", "Math.Sqrt(problem.LearningRate)", "problem.LearningRate"),
        new("The inner weights of the box have norms up to 1, not √η", Area.Sampler, "Simulation/BoxRows.cs", "Vector256.Create(_side) * (w * scale)", "w * scale") { RunBy = ["3.4"] },
        new("The label noise is ±√σ", Area.Sampler, Source, "Vector256.Create(_problem.NoiseLevel)", "Vector256.Create(Math.Sqrt(_problem.NoiseLevel))"),
        new("The inputs of the first chunk are used for ever", Area.Sampler, Source, "_fresh.Write(chunk * ", "_fresh.Write(Vector256<ulong>.Zero * "),
        new("The radius of a pair of normals has ln 2 for 2·ln 2", Area.Sampler, Normals, "-1.386294361119890618834", "-0.693147180559945309417"),
        new("The cosine of a pair of normals is never negative", Area.Sampler, Normals, " ^ (Vector256.ShiftLeft(words, 36) & Vector256.Create(1UL << 63))", string.Empty),
        new("The ε of one step is reused for the whole chunk of 16", Area.Sampler, Source, "word = Vector256.ShiftRightLogical(word, 1);", "word = Vector256.ShiftRightLogical(word, 0);"),
        new("Each ε is used for two steps in a row", Area.Sampler, Source, "word = Vector256.ShiftRightLogical(word, 1);", "word = Vector256.ShiftRightLogical(word, step & 1);"),
        new("Indices of samples are biased: only a 256th of the training set is drawn", Area.Sampler, "Randomness/UniformStream.cs", "return (long)high;", "return (long)(high >> 8);"),
        new("χ² variates of the sample covariance lack their factor 2", Area.Sampler, "Randomness/WishartMatrix.cs", "2 * GammaVariate.Draw((rows - i)", "GammaVariate.Draw((rows - i)"),
    ];
}
