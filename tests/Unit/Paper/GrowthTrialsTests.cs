using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class GrowthTrialsTests
{
    // At m = 41 and d = 3 the bound ρ/m^(1/8) is 0.71; its ratio to the largest share is compared, not the event.
    [Theory(DisplayName = "Given a training set, the largest Pr[ΔWᵢ > 0 | past] is the largest share of inputs with (x·wᵢ)² < aᵢ²‖x‖² that plain loops find at the same looks")]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void GrowthGivenInputs(long inputs)
    {
        Problem problem = new() { Width = 41, Dimension = 3, LearningRate = 0.5 / 41, NoiseLevel = 2.5, TeacherNorm = 0.4, Inputs = InputLaw.TrainingSet(inputs) };
        double bound = Math.Sqrt(4 / Math.PI) / Math.Pow(41, 0.125);
        List<double> shares = [];
        for (uint replicate = 0; replicate < 40; replicate++)
        {
            using Case atReplicate = Case.Of(replicate);
            ReplicateSeed seed = ReplicateSeed.For(8, "growth", replicate);
            shares.Add(LargestShare(problem, seed));
            double ratio = ProgressTrials.GrowthGivenInputs(UpdateRule.LabelNoiseSgd, problem, seed).Ratio;

            // A share of n inputs is a whole number of n-ths, and two of them differ by far more than rounding.
            ratio.Should().BeApproximately(shares[^1] / bound, 1e-12);
        }

        shares.Distinct().Should().HaveCountGreaterThan(1);
    }

    [Fact(DisplayName = "Fresh inputs have no training set to count in")]
    public void NoTrainingSet()
    {
        Action act = () => ProgressTrials.GrowthGivenInputs(UpdateRule.LabelNoiseSgd, new Problem { Width = 4, Dimension = 2, LearningRate = 0.1, NoiseLevel = 1 }, default);

        act.Should().Throw<ArgumentException>().WithParameterName("problem").WithMessage("problem must have a training set.*");
    }

    private static double LargestShare(Problem problem, ReplicateSeed seed)
    {
        double[][] inputs = [.. TrainingSet.Draw(((InputLaw.Finite)problem.Inputs).Count, problem.Dimension, seed).Chunk(problem.Dimension)];
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, seed, engine: Engine.Explicit);
        return PlainRows.UntilExit(trajectory).Max(rows => rows.Current.Max(row => inputs.Average(x => Grows(row, x) ? 1.0 : 0)));
    }

    private static bool Grows(double[] row, double[] x)
    {
        double projection = x.Zip(row[1..], (p, q) => p * q).Sum();
        return projection * projection < row[0] * row[0] * x.Sum(p => p * p);
    }
}
