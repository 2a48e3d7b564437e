using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Randomness;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class SampledMomentsTests
{
    private const double Eta = 0.01;
    private const int Width = 10;

    private static readonly double[,] FullRank = { { 1.2, 0.5, -0.3 }, { 0.5, 0.8, 0.1 }, { -0.3, 0.1, 1.9 } };

    /// <summary>x·xᵀ for x = (1, −½, ¾): one input in R³.</summary>
    private static readonly double[,] OneInput = { { 1, -0.5, 0.75 }, { -0.5, 0.25, -0.375 }, { 0.75, -0.375, 0.5625 } };

    public static TheoryData<bool, double, int> Paths => new() { { true, 0.5, 401 }, { true, 6, 1000 }, { false, 1, 1000 } };

    [Theory(DisplayName = "A plain simulation of equations 5 and 6 under Σ̂ in R³, of full rank or of one input, gives the exact moment within six standard errors")]
    [MemberData(nameof(Paths))]
    public void AgainstSimulation(bool fullRank, double teacherNorm, int steps)
    {
        Random random = new(20240608);
        double[,] covariance = fullRank ? FullRank : OneInput;
        double[] sample = [.. Enumerable.Range(0, 4000).Select(_ => NaiveOscillation.SimulatedMean(random, Eta, teacherNorm, Width, steps, covariance))];
        double exact = Moments(covariance, teacherNorm, fullRank ? 3 : 1).ExactMeanSquaredNorm(steps);

        (double mean, double error) = Sample.Mean(sample);
        mean.Should().BeApproximately(exact, 6 * error);

        // The comparison has teeth: it would fail for the value that Σ̂ = I gives.
        double identity = new OscillationMoments(Magnitude.Of(Eta), teacherNorm, Magnitude.Of(Width)).ExactMeanSquaredNorm(steps);
        Math.Abs(exact - identity).Should().BeGreaterThan(8 * error);
    }

    [Theory(DisplayName = "With Σ̂ = λI the recursion is that of Σ̂ = I in which a step moves by λη, at amplitude η^(1/4), in any dimension")]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(0.25, 3)]
    [InlineData(2, 7)]
    public void Scaled(double eigenvalue, int dimension)
    {
        const double TeacherNorm = 2;
        const int Steps = 801;
        double[] covariance = new double[dimension * dimension];
        for (int k = 0; k < dimension; k++)
            covariance[k * (dimension + 1)] = eigenvalue;
        SampledMoments moments = new(Magnitude.Of(Eta), TeacherNorm, Magnitude.Of(1), covariance, dimension);

        // One neuron: its only companion terms are absent, and it is active ⌈t/2⌉ or ⌊t/2⌋ times with equal chance.
        double expected = 0.5 * (Alone(Steps / 2) + Alone(Steps - (Steps / 2)));
        (moments.ExactMeanSquaredNorm(Steps) / expected).Should().BeApproximately(1, 1e-11);

        double Alone(int active)
        {
            double x = 1;
            for (int n = 0; n < active; n++)
                x = (Math.Pow(1 - (eigenvalue * Math.Pow(Eta, 1.5)), 2) * x) + (Math.Pow(eigenvalue * TeacherNorm, 2) * Math.Pow(Eta, 2.5));
            return x;
        }
    }

    [Fact(DisplayName = "Directions without inputs never decay: with one input in R³ two thirds of the mean remain at any step")]
    public void NullDirections()
    {
        SampledMoments moments = Moments(OneInput, 1, 1);

        moments.ExactMeanSquaredNorm(0).Should().BeApproximately(1, 1e-15);
        moments.ExactMeanSquaredNorm(1_000_000_000_000).Should().BeInRange(2.0 / 3, 0.7);
    }

    [Fact(DisplayName = "A covariance that is not square, or a rank above d, is refused")]
    public void BadInput()
    {
        Action square = () => _ = new SampledMoments(Magnitude.Of(Eta), 1, Magnitude.Of(Width), new double[6], 1);
        Action rank = () => _ = new SampledMoments(Magnitude.Of(Eta), 1, Magnitude.Of(Width), new double[9], 4);
        Action none = () => _ = new SampledMoments(Magnitude.Of(Eta), 1, Magnitude.Of(Width), null!, 0);

        none.Should().Throw<ArgumentNullException>().WithParameterName("covariance");
        square.Should().Throw<ArgumentException>().WithParameterName("covariance").WithMessage("covariance must hold d × d numbers; it holds 6.*");
        rank.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("rank").WithMessage("rank must be a whole number from 0 to 3.*");
    }

    private static SampledMoments Moments(double[,] covariance, double teacherNorm, int rank) =>
        new(Magnitude.Of(Eta), teacherNorm, Magnitude.Of(Width), [.. covariance.Cast<double>()], rank);
}
