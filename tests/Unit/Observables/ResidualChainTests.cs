using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class ResidualChainTests
{
    [Theory(DisplayName = "The rate at which |g| exceeds a bound is what plain steps of e' = (I − κxxᵀ)e + κεx show, to four standard errors and 5 %")]
    [InlineData(7, 1.3, 8)]
    [InlineData(3, 0.9, 6)]
    public void Sampled(int dimension, double stability, double bound)
    {
        const int Steps = 400_000;
        NormalStream normals = new(new ReplicateSeed(0xC2, 1), StreamPurpose.Inputs);
        SignStream signs = new(new ReplicateSeed(0xC2, 1), StreamPurpose.LabelNoise);
        double[] x = new double[dimension];
        double[] e = new double[dimension];
        int exceeded = 0;
        int visits = 0;
        for (int step = 0; step < Steps; step++)
        {
            normals.Next(x);
            double residual = x.Zip(e, (p, q) => p * q).Sum() - signs.Next();
            if (Math.Abs(residual) > bound)
            {
                // The rate is that of runs which have not exceeded it for long, so each starts again.
                exceeded++;
                Array.Clear(e);
                visits += 30;
                step += 30;
                continue;
            }

            for (int k = 0; k < dimension; k++)
                e[k] -= stability / dimension * residual * x[k];
        }

        double expected = ResidualChain.Rate(dimension, stability, bound, double.PositiveInfinity) * (Steps - visits);
        exceeded.Should().BeGreaterThan(200);
        ((double)exceeded).Should().BeApproximately(expected, (4 * Math.Sqrt(expected)) + (0.05 * expected));
    }

    [Theory(DisplayName = "Far out the rate falls by 2^p when the bound doubles, p being the index, found from another integral")]
    [InlineData(7, 1.3, 60)]
    [InlineData(7, 0.864, 60)]
    [InlineData(3, 0.9, 60)]
    public void PowerTail(int dimension, double stability, double bound)
    {
        double ratio = ResidualChain.Rate(dimension, stability, bound, double.PositiveInfinity) / ResidualChain.Rate(dimension, stability, 2 * bound, double.PositiveInfinity);

        Math.Log2(ratio).Should().BeApproximately(KestenIndex.Of(dimension, stability), 0.03 * KestenIndex.Of(dimension, stability));
    }

    [Fact(DisplayName = "Where no input can stretch the error, κ·C_data² ≤ 2, the tail is lighter than any power that is tried")]
    public void BoundedInputs()
    {
        double input = Math.Sqrt(2 * 7 / 1.3);

        double near = ResidualChain.Rate(7, 1.3, 6, input);
        double far = ResidualChain.Rate(7, 1.3, 12, input);

        near.Should().BePositive();
        far.Should().BeLessThan(near * Math.Pow(2, -20));
    }

    [Fact(DisplayName = "The first exit of the lazy phase is at its leading order to a fifth at m = 4096, d = 7, ηm = ½, and the two bounds on the failure of (i) are in order")]
    public void FirstExit()
    {
        ResidualFailure failure = new(4096, 7, 0.5, 0);
        double[] exits = [.. Enumerable.Range(0, 8).Select(Exit)];

        (exits.Average() / failure.FirstExit).Should().BeApproximately(1, 0.2);
        ResidualFailure literal = new(3.45e7, 7, 0.864, 9);
        (double least, double most) = (literal.AtLeast(), literal.AtMost(1e-7));
        least.Should().BeInRange(1e-4, most);
        most.Should().BeLessThan(0.05);
    }

    [Fact(DisplayName = "At ηm = ½ and d = 7 bound (i) keeps to K/m at m = 10⁹, misses it at 10¹¹, and the bounds leave it open at 10¹⁰, as docs/derivations.md says")]
    public void Crossing()
    {
        Allowed(1e9, out double least, out double most).Should().BeGreaterThan(most);
        Allowed(1e10, out least, out most).Should().BeInRange(least, most);
        Allowed(1e11, out least, out most).Should().BeLessThan(least);

        static double Allowed(double width, out double least, out double most)
        {
            ResidualFailure failure = new(width, 7, 0.5, 0);
            double allowed = LemmaC2.FailureConstant(7) / width;
            (least, most) = (failure.AtLeast(), failure.AtMost(allowed / 8));
            return allowed;
        }
    }

    private static double Exit(int replicate)
    {
        Problem problem = new() { Width = 4096, Dimension = 7, LearningRate = 0.5 / 4096, NoiseLevel = 8, TeacherNorm = 0.125 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(3, "exit", replicate));
        while (NeuronExtremes.Of(trajectory).Displacement <= problem.LazyRadius && trajectory.Step < problem.EscapeHorizon / 64)
            trajectory.Advance(32);
        return trajectory.Step;
    }
}
