using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class ScaledPropagatorTests
{
    private static readonly ReplicateSeed Seed = new(4, 7);

    [Theory(DisplayName = "From the Gram matrix of all rows and the same random numbers every neuron has the displacement that explicit steps give it, and as many are inside")]
    [InlineData(100_000, 7, 0.1, 400)]
    [InlineData(2_000, 3, 0.9, 2000)]
    [InlineData(5000, 12, 0.5, 600)]
    public void AgreesWithAllRows(int width, int dimension, double stability, int steps)
    {
        VastProblem vast = VastProblem.OfEscapeTime(Magnitude.Of(width), dimension, Magnitude.Of(stability) / Magnitude.Of(width), 4 * steps);
        Problem problem = new()
        {
            Width = width,
            Dimension = dimension,
            LearningRate = stability / width,
            NoiseLevel = vast.NoiseLevel.ToDouble(),
            TeacherNorm = vast.TeacherNorm.ToDouble(),
        };
        Trajectory rows = UpdateRule.LabelNoiseSgd.Start(problem, Seed, engine: Engine.Explicit);
        ScaledPropagator propagator = new(vast, StartOf(rows.GramMatrix(), problem), Seed);
        rows.Advance(steps);
        propagator.Advance(steps);
        PlainRows all = PlainRows.Of(rows);
        double[] displacements = all.Displacements();
        double unit = vast.NoiseStep.Pow(2).ToDouble();

        double[] followed = [.. all.Initial.Select(row => unit * propagator.Displacement(row.AsSpan(1), row[0] / vast.NoiseStep.ToDouble()))];
        followed.Zip(displacements, (x, y) => Math.Abs((x / y) - 1)).Max().Should().BeLessThan(1e-6);
        displacements.Max().Should().BeGreaterThan(0.1, "the motion is not to leading order only");
        followed.Count(x => x <= problem.LazyRadius).Should().Be(displacements.Count(x => x <= problem.LazyRadius));
    }

    [Theory(DisplayName = "The start drawn at any width is that of the Gram matrix that an engine draws from the same seed")]
    [InlineData(30, 7)]
    [InlineData(1_000_000_000_000, 4)]
    public void StartIsThatOfTheEngine(long width, int dimension)
    {
        VastProblem vast = VastProblem.OfEscapeTime(Magnitude.Of(width), dimension, Magnitude.Of(0.3) / Magnitude.Of(width), 1000);
        Problem problem = new() { Width = width, Dimension = dimension, LearningRate = 0.3 / width, NoiseLevel = vast.NoiseLevel.ToDouble(), TeacherNorm = vast.TeacherNorm.ToDouble() };

        ScaledStart drawn = ScaledStart.Draw(vast, Seed);
        ScaledStart expected = StartOf(UpdateRule.LabelNoiseSgd.Start(problem, Seed, engine: Engine.GramOnly).GramMatrix(), problem);

        (drawn.Outer / expected.Outer).Should().BeApproximately(1, 1e-9);
        (drawn.StepSquared / expected.StepSquared).Should().BeApproximately(1, 1e-9);
        (drawn.Teacher / expected.Teacher).Should().BeApproximately(1, 1e-9);
        drawn.Theta.Zip(expected.Theta, (x, y) => Math.Abs((x / y) - 1)).Max().Should().BeLessThan(1e-6);
        drawn.Inner.Zip(expected.Inner, (x, y) => Math.Abs(x - y)).Max().Should().BeLessThan(1e-9 * expected.Inner[0]);
    }

    [Fact(DisplayName = "At m = 10²² plain steps on d + 1 equivalent rows and the followed neurons give the same displacements to a thousandth, and as many are inside")]
    public void AgreesWithPlainSteps()
    {
        VastProblem vast = VastProblem.OfEscapeTime(Magnitude.FromLog10(22), 7, Magnitude.Of(0.1) / Magnitude.FromLog10(22), 3000);
        const int Followed = 30;
        ScaledStart start = ScaledStart.Draw(vast, Seed);
        VastNetwork network = new(vast, start, Seed);
        network.Propagator.Advance(3000);
        double[][] rows = [.. EquivalentRows(vast, start), .. Enumerable.Range(0, Followed).Select(i => Row(vast, network.Shortest[i]))];

        PlainSteps(vast, rows, 3000);

        double[] displacements =
        [
            .. Enumerable.Range(0, Followed).Select(i => Dense.Distance(rows[vast.Dimension + 1 + i].AsSpan(1), network.Shortest[i].Inner) * Math.Sqrt(1e22)),
        ];
        double[] expected = [.. Enumerable.Range(0, Followed).Select(network.Displacement)];
        displacements.Zip(expected, (x, y) => Math.Abs((x / y) - 1)).Max().Should().BeLessThan(1e-3);
        displacements.Count(x => x <= 1).Should().Be(expected.Count(x => x <= 1)).And.BeInRange(1, 20);
    }

    [Theory(DisplayName = "The motion to leading order has the displacements of the exact one up to twenty times √(d/m) + η²σ²T₁, the error derived in docs/derivations.md")]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(22)]
    [InlineData(60)]
    [InlineData(120)]
    [InlineData(250)]
    public void LeadingOrder(double log10Width)
    {
        VastProblem vast = VastProblem.OfEscapeTime(Magnitude.FromLog10(log10Width), 7, Magnitude.Of(0.1) / Magnitude.FromLog10(log10Width), 2000);
        VastNetwork exact = VastNetwork.Start(vast, Seed);
        VastNetwork leading = new(vast, ScaledStart.Leading(vast), Seed);
        exact.Propagator.Advance(2000);
        leading.Propagator.Advance(2000);
        double error = 20 * (Math.Sqrt(7 * Math.Pow(10, -log10Width)) + (2000 * vast.NoiseStep.Pow(2).ToDouble()));

        for (int rank = 0; rank < 12; rank++)
        {
            using Case atRank = Case.Of(rank);
            (leading.Displacement(rank) / exact.Displacement(rank)).Should().BeApproximately(1, Math.Max(error, 1e-12));
        }
    }

    [Fact(DisplayName = "At widths whose powers underflow the drawn start is that of the leading order")]
    public void LeadingOrderAtFootnoteThree()
    {
        VastProblem vast = VastProblem.OfEscapeTime(Magnitude.FromLog10(1036), 7, Magnitude.Of(0.1) / Magnitude.FromLog10(1036), 2000);

        ScaledStart.Draw(vast, Seed).Should().BeEquivalentTo(ScaledStart.Leading(vast));
    }

    /// <summary>The start whose Gram matrix [a | W]ᵀ[a | W] is given.</summary>
    private static ScaledStart StartOf(Matrix<double> gram, Problem problem)
    {
        int d = problem.Dimension;
        return new ScaledStart(
            Math.Pow(problem.LearningRate * problem.NoiseLevel, 2),
            problem.LearningRate * gram[0, 0],
            [.. Enumerable.Range(1, d).Select(k => gram[0, k] / problem.NoiseLevel)],
            [.. Enumerable.Range(0, d * d).Select(k => problem.LearningRate * gram[1 + (k / d), 1 + (k % d)])],
            double.NaN,
            problem.TeacherNorm / problem.NoiseLevel);
    }

    /// <summary>d + 1 rows with the Gram matrix of a start.</summary>
    private static IEnumerable<double[]> EquivalentRows(VastProblem vast, ScaledStart start)
    {
        int d = vast.Dimension;
        double rate = vast.LearningRate.ToDouble();
        Matrix<double> gram = Matrix<double>.Build.Dense(d + 1, d + 1, (i, j) => (i, j) switch
        {
            (0, 0) => start.Outer / rate,
            (0, _) => start.Theta[j - 1] * vast.NoiseLevel.ToDouble(),
            (_, 0) => start.Theta[i - 1] * vast.NoiseLevel.ToDouble(),
            _ => start.Inner[((i - 1) * d) + j - 1] / rate,
        });
        return gram.Cholesky().Factor.Transpose().EnumerateRows().Select(row => row.ToArray());
    }

    private static double[] Row(VastProblem vast, ShortNeuron neuron) => [neuron.Outer * Math.Pow(vast.Width.ToDouble(), -0.5), .. neuron.Inner];

    /// <summary>Equations 33–34 on every row, where the first d + 1 stand for the network.</summary>
    private static void PlainSteps(VastProblem vast, double[][] rows, int steps)
    {
        NormalStream inputs = new(Seed, StreamPurpose.Inputs);
        SignStream signs = new(Seed, StreamPurpose.LabelNoise);
        double[] x = new double[vast.Dimension];
        for (int step = 0; step < steps; step++)
        {
            inputs.Next(x);
            double prediction = rows.Take(vast.Dimension + 1).Sum(row => row[0] * Dense.Dot(row.AsSpan(1), x));
            double residual = prediction - (vast.TeacherNorm.ToDouble() * x[0]) - (vast.NoiseLevel.ToDouble() * signs.Next());
            double move = vast.LearningRate.ToDouble() * residual;
            foreach (double[] row in rows)
            {
                double outer = row[0];
                row[0] -= move * Dense.Dot(row.AsSpan(1), x);
                for (int k = 0; k < x.Length; k++)
                    row[k + 1] -= move * outer * x[k];
            }
        }
    }
}
