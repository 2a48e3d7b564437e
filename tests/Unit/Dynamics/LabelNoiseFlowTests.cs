using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Dynamics;

public sealed class LabelNoiseFlowTests
{
    /// <summary>Steps of the oracle's solver for one step of the rule, which takes some hundred.</summary>
    private const int Fine = 500;

    public static TheoryData<int, int, long> Settings => new()
    {
        { 12, 3, 0 },
        { 3, 4, 0 },
        { 9, 3, 8 },
    };

    [Theory(DisplayName = "The rule moves the weights by the projected gradient of the Hessian's trace, in lanes and on explicit neurons")]
    [MemberData(nameof(Settings))]
    public void AgainstLeastSquares(int width, int dimension, long samples)
    {
        Problem problem = Setting(width, dimension, samples);
        foreach (Engine engine in new[] { Engine.Reduced, Engine.Explicit })
        {
            using Case atEngine = Case.Of(engine);
            Trajectory trajectory = Rule(2000).Start(problem, ReplicateSeed.For(13, "flow", width), engine: engine);
            trajectory.Advance(1);
            Matrix<double> expected = Follow(trajectory.Weights(), Covariance(trajectory), 2000 * 1e-4 * 0.25);
            trajectory.Advance(1);

            (trajectory.Weights() - expected).FrobeniusNorm().Should().BeLessThan(1e-5 * expected.FrobeniusNorm());
            trajectory.Step.Should().Be(2);
        }
    }

    [Theory(DisplayName = "From the first step on θ = θ*, and the Hessian's trace falls to 2√(κq)‖θ*‖ with every neuron along θ*")]
    [MemberData(nameof(Settings))]
    public void FallsToItsMinimum(int width, int dimension, long samples)
    {
        Problem problem = Setting(width, dimension, samples);
        Trajectory trajectory = Rule(2000).Start(problem, ReplicateSeed.For(13, "falls", width));
        double[] traces = new double[400];
        double[] distances = new double[traces.Length];
        for (int step = 0; step < traces.Length; step++)
        {
            trajectory.Advance(1);
            traces[step] = Trace(trajectory);
            distances[step] = (Vector<double>.Build.Dense(trajectory.Theta.ToArray()) - Teacher(problem)).L2Norm();
        }

        traces.Zip(traces.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First * (1 + 1e-12));
        distances.Should().OnlyContain(distance => distance < 1e-13);
        Matrix<double> covariance = Covariance(trajectory);
        traces[^1].Should().BeApproximately(2 * Math.Sqrt(covariance.Trace() * covariance[0, 0]) * problem.TeacherNorm, 1e-6);
        trajectory.Weights().RemoveColumn(0).RemoveColumn(0).FrobeniusNorm().Should().BeLessThan(1e-3);
    }

    [Fact(DisplayName = "A step for the time of 10⁹ steps of SGD ends where the flow rests, ‖W‖_F² = √d·‖θ*‖ and ‖a‖² = ‖θ*‖/√d, to 10⁻⁶")]
    public void LongTime()
    {
        Problem problem = Setting(12, 3, 0) with { LearningRate = 0.1, NoiseLevel = 4 };
        Trajectory trajectory = Rule(1e9).Start(problem, ReplicateSeed.For(13, "long", 0));
        trajectory.Advance(1);

        trajectory.InnerNormSquared.Should().BeApproximately(Math.Sqrt(3) * problem.TeacherNorm, 1e-6);
        trajectory.OuterNormSquared.Should().BeApproximately(problem.TeacherNorm / Math.Sqrt(3), 1e-6);
    }

    [Fact(DisplayName = "Two steps for k steps of SGD each are one step for 2k, to the error of the solver, and without label noise nothing moves once θ is θ*")]
    public void Time()
    {
        Problem problem = Setting(12, 3, 0);
        ReplicateSeed seed = ReplicateSeed.For(13, "time", 0);
        Trajectory twice = Rule(1000).Start(problem, seed);
        Trajectory once = Rule(2000).Start(problem, seed);
        Trajectory still = Rule(1000).Start(problem with { NoiseLevel = 0 }, seed);
        twice.Advance(2);
        once.Advance(1);
        still.Advance(1);
        Matrix<double> before = still.Weights();
        still.Advance(5);

        (twice.Weights() - once.Weights()).FrobeniusNorm().Should().BeLessThan(1e-5);
        (still.Weights() - before).FrobeniusNorm().Should().BeLessThan(1e-13);
        (once.Weights() - before).FrobeniusNorm().Should().BeGreaterThan(1e-3);
    }

    private static UpdateRule Rule(double steps) => UpdateRule.Of("flow", new LabelNoiseFlow(steps));

    private static Problem Setting(int width, int dimension, long samples) => new()
    {
        Width = width,
        Dimension = dimension,
        LearningRate = 0.01,
        NoiseLevel = 0.5,
        TeacherNorm = 0.7,
        Inputs = samples > 0 ? InputLaw.TrainingSet(samples) : InputLaw.Online,
    };

    private static Vector<double> Teacher(Problem problem) => Vector<double>.Build.Dense(problem.Dimension, k => k == 0 ? problem.TeacherNorm : 0);

    private static Matrix<double> Covariance(Network network)
    {
        int d = network.Problem.Dimension;
        double[] covariance = network.TrainingCovariance;
        return covariance.Length == 0 ? Matrix<double>.Build.DenseIdentity(d) : Matrix<double>.Build.Dense(d, d, covariance);
    }

    private static double Trace(Network network)
    {
        Matrix<double> inner = network.Weights().RemoveColumn(0);
        Matrix<double> covariance = Covariance(network);
        return (inner * covariance * inner.Transpose()).Trace() + (covariance.Trace() * network.OuterNormSquared);
    }

    /// <summary>The classical Runge–Kutta method with the projection by least squares, on all weights.</summary>
    private static Matrix<double> Follow(Matrix<double> weights, Matrix<double> covariance, double time)
    {
        double h = time / Fine;
        for (int step = 0; step < Fine; step++)
        {
            Matrix<double> k1 = Velocity(weights, covariance);
            Matrix<double> k2 = Velocity(weights + (h / 2 * k1), covariance);
            Matrix<double> k3 = Velocity(weights + (h / 2 * k2), covariance);
            Matrix<double> k4 = Velocity(weights + (h * k3), covariance);
            weights += h / 6 * (k1 + (2 * k2) + (2 * k3) + k4);
        }

        return weights;
    }

    private static Matrix<double> Velocity(Matrix<double> weights, Matrix<double> covariance)
    {
        (int m, int d) = (weights.RowCount, weights.ColumnCount - 1);
        Matrix<double> gradient = weights.Clone();
        gradient.SetSubMatrix(0, 1, weights.RemoveColumn(0) * covariance);
        gradient.SetColumn(0, covariance.Trace() * weights.Column(0));

        // Column k holds the derivatives of θ_k with respect to all weights.
        Matrix<double> normals = Matrix<double>.Build.Dense(m * (d + 1), d);
        for (int i = 0; i < m; i++)
        {
            for (int k = 0; k < d; k++)
            {
                normals[i * (d + 1), k] = weights[i, k + 1];
                normals[(i * (d + 1)) + k + 1, k] = weights[i, 0];
            }
        }

        Vector<double> all = Vector<double>.Build.Dense(gradient.ToRowMajorArray());
        Vector<double> tangent = all - (normals * normals.QR().Solve(all));
        return -0.5 * Matrix<double>.Build.DenseOfRowMajor(m, d + 1, tangent);
    }
}
