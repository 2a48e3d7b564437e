namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in initial laws, inputs, label noise and the random numbers below them.</summary>
internal static class SamplerFaults
{
    private const string Source = "Simulation/Lanes/LaneSource.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("The box of Phase II has side η, not √η", Area.Sampler, "Simulation/BoxLaw.cs", "Math.Sqrt(problem.LearningRate)", "problem.LearningRate"),
        new("The inner weights of the box have norms up to 1, not √η", Area.Sampler, "Simulation/BoxRows.cs", "Vector256.Create(_side) * (w * scale)", "w * scale") { RunBy = ["3.4"] },
        new("The ε of one step is reused for the whole chunk of 16", Area.Sampler, Source, "word = Vector256.ShiftRightLogical(word, 1);", "word = Vector256.ShiftRightLogical(word, 0);")
        {
            WhySurvives = "for fresh inputs the law of the run is the same: a step is the same for (x, ε) as for (−x, −ε), and x is symmetric, so that signs of ε that do not depend on the inputs change no probability; for a training set, whose inputs are not symmetric, the claims have more room than it takes. Unit tests hold the lanes to a plain source of samples bit by bit",
        },
        new("Indices of samples are biased: only a 256th of the training set is drawn", Area.Sampler, "Randomness/UniformStream.cs", "return (long)high;", "return (long)(high >> 8);"),
        new("χ² variates of the sample covariance lack their factor 2", Area.Sampler, "Randomness/WishartMatrix.cs", "2 * GammaVariate.Draw", "GammaVariate.Draw")
        {
            WhySurvives = "gradient descent is slowed by a factor below 2, for which the times of Lemmas 3.4 and 3.5 have room; unit tests of the Wishart matrices see it",
        },
    ];
}
