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
            WhySurvives = "the noise of a chunk is still of mean 0 and variance σ², and the claims bound what it does with more room than that takes; unit tests hold the lanes to a plain source of samples bit by bit",
        },
        new("Indices of samples are biased: only a 256th of the training set is drawn", Area.Sampler, "Randomness/UniformStream.cs", "return (long)high;", "return (long)(high >> 8);"),
        new("χ² variates of the sample covariance lack their factor 2", Area.Sampler, "Randomness/WishartMatrix.cs", "2 * GammaVariate.Draw", "GammaVariate.Draw")
        {
            WhySurvives = "gradient descent is slowed by a factor below 2, for which the times of Lemmas 3.4 and 3.5 have room; unit tests of the Wishart matrices see it",
        },
    ];
}
