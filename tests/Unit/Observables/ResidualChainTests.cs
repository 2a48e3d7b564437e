using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class ResidualChainTests
{
    /// <summary>Steps that a lower bound counts together.</summary>
    private const int Block = 500;

    [Theory(DisplayName = "The rate at which |g| exceeds a bound by plain steps of e' = (I − κxxᵀ)e + κεx lies between the bounds to four standard errors, and near the middle of them")]
    [InlineData(7, 1.3, 8)]
    [InlineData(3, 0.9, 6)]
    public void Sampled(int dimension, double stability, double bound)
    {
        (int exceeded, int looks) = Exceeded(dimension, stability, bound, 400_000);

        (double least, double most) = Rates(new ResidualStep(dimension, stability), bound, 240);
        exceeded.Should().BeGreaterThan(200);
        ((double)exceeded).Should().BeInRange((least * looks) - (4 * Math.Sqrt(least * looks)), (most * looks) + (4 * Math.Sqrt(most * looks)));
        ((double)exceeded).Should().BeApproximately(Math.Sqrt(least * most) * looks, 0.25 * exceeded);
    }

    [Theory(DisplayName = "With more cells both bounds on the rate come nearer to each other, and neither passes the other")]
    [InlineData(7, 0.5, 13, double.PositiveInfinity)]
    [InlineData(4, 0.5, 12, 6)]
    [InlineData(2, 0.8, 9, double.PositiveInfinity)]
    public void Nested(int dimension, double stability, double bound, double inputBound)
    {
        (double Least, double Most)[] rates = [.. Enumerable.Range(0, 3).Select(k => Rates(new ResidualStep(dimension, stability) { InputBound = inputBound }, bound, 60 << k))];

        rates.Select(rate => rate.Least).Should().BeInAscendingOrder();
        rates.Select(rate => rate.Most).Should().BeInDescendingOrder();
        rates[^1].Least.Should().BePositive().And.BeLessThan(rates[^1].Most);
    }

    [Fact(DisplayName = "A deviation δ of H covers a step that is 1 + δ times as large, and one that is 1 − δ times as large")]
    public void Deviation()
    {
        const double Off = 0.1;
        double most = Rates(new ResidualStep(7, 0.8) { Deviation = Off }, 9, 240).Most;

        Rates(new ResidualStep(7, 0.8 * (1 + Off)), 9, 240).Least.Should().BeLessThan(most);
        Rates(new ResidualStep(7, 0.8 * (1 - Off)), 9, 240).Least.Should().BeLessThan(most);
        most.Should().BeGreaterThan(Rates(new ResidualStep(7, 0.8), 9, 240).Most);
    }

    [Fact(DisplayName = "A start that is far from θ* counts, and one beyond the top leaves no bound")]
    public void Starts()
    {
        double[] rates = [.. new[] { 0.0, 1, 6, 20 }.Select(start => Rates(new ResidualStep(7, 0.8) { Start = start }, 9, 120).Most)];

        rates[1].Should().BeGreaterThanOrEqualTo(rates[0]).And.BeLessThan(1e-3);
        rates[2].Should().BeGreaterThan(rates[1]);
        rates[3].Should().Be(1);
    }

    [Theory(DisplayName = "Far out the rate falls by 2^p when the bound doubles, p being the index, found from another integral")]
    [InlineData(7, 1.3, 60)]
    [InlineData(7, 0.864, 60)]
    [InlineData(3, 0.9, 60)]
    public void PowerTail(int dimension, double stability, double bound)
    {
        ResidualStep step = new(dimension, stability);

        Math.Log2(Middle(bound) / Middle(2 * bound)).Should().BeApproximately(KestenIndex.Of(dimension, stability), 0.05 * KestenIndex.Of(dimension, stability));

        double Middle(double at)
        {
            (double least, double most) = Rates(step, at, 480);
            return Math.Sqrt(least * most);
        }
    }

    [Fact(DisplayName = "The first exit of the lazy phase is at its leading order to a fifth at m = 4096, d = 7, ηm = ½")]
    public void FirstExit()
    {
        ResidualFailure failure = new(4096, 7, 0.5, 0);
        double[] exits = [.. Enumerable.Range(0, 8).Select(Exit)];

        (exits.Average() / failure.FirstExit.Middle).Should().BeApproximately(1, 0.2);
        failure.FirstExit.RelativeWidth.Should().BeLessThan(1e-12);
    }

    [Fact(DisplayName = "At ηm = ½ and d = 7 bound (i) keeps to K/m at m = 3·10⁸ and misses it at 10¹¹, as docs/derivations.md says")]
    public void Crossing()
    {
        Keeps(3e8).Should().BeTrue();
        Keeps(1e11).Should().BeFalse();

        static bool? Keeps(double width)
        {
            double allowed = LemmaC2.FailureConstant(7) / width;
            return new ResidualFailure(width, 7, 0.5, 0).Near(allowed, 480).AtMost(allowed);
        }
    }

    /// <summary>How often |g| exceeds a bound, in runs that start again then and are not looked at for the next steps: the rate is that of runs that have not exceeded it for long.</summary>
    private static (int Exceeded, int Looks) Exceeded(int dimension, double stability, double bound, int steps)
    {
        const int Unseen = 30;
        NormalStream normals = new(new ReplicateSeed(0xC2, 1), StreamPurpose.Inputs);
        SignStream signs = new(new ReplicateSeed(0xC2, 1), StreamPurpose.LabelNoise);
        double[] x = new double[dimension];
        double[] e = new double[dimension];
        int exceeded = 0;
        int looks = 0;
        for (int step = 0; step < steps; step++)
        {
            normals.Next(x);
            double residual = x.Zip(e, (p, q) => p * q).Sum() - signs.Next();
            looks++;
            if (Math.Abs(residual) > bound)
            {
                exceeded++;
                Array.Clear(e);
                step += Unseen;
                continue;
            }

            for (int k = 0; k < dimension; k++)
                e[k] -= stability / dimension * residual * x[k];
        }

        return (exceeded, looks);
    }

    private static (double Least, double Most) Rates(ResidualStep step, double bound, int cells) =>
        (ResidualChain.ChanceAtLeast(step, bound, Block, cells) / Block, ResidualChain.RateAtMost(step, 2 * bound, (_, residual) => residual > bound, cells));

    private static double Exit(int replicate)
    {
        Problem problem = new() { Width = 4096, Dimension = 7, LearningRate = 0.5 / 4096, NoiseLevel = 8, TeacherNorm = 0.125 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(3, "exit", replicate));
        while (NeuronExtremes.Of(trajectory).Displacement <= problem.LazyRadius && trajectory.Step < problem.EscapeHorizon / 64)
            trajectory.Advance(32);
        return trajectory.Step;
    }
}
