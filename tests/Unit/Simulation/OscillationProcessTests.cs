using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Randomness;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class OscillationProcessTests
{
    [Theory(DisplayName = "The mean of (1/m)Σ‖wᵢ‖² is the exact moment within six standard errors at odd and even steps")]
    [InlineData(1e-2, 1)]
    [InlineData(1e-2, 8)]
    [InlineData(3e-3, 1)]
    public void ExactMoment(double eta, double teacherNorm)
    {
        const int Replicates = 1600;
        int[] looks = [0, 1, 2, 51, 600];
        Problem problem = Lemma(eta, teacherNorm);
        OscillationMoments moments = new(Magnitude.Of(eta), teacherNorm);
        double[][] seen = [.. looks.Select(_ => new double[Replicates])];
        for (int r = 0; r < Replicates; r++)
        {
            OscillationProcess process = new(problem, new ReplicateSeed(0x05C, (uint)r));
            for (int look = 0; look < looks.Length; look++)
            {
                process.Advance(looks[look] - process.Step);
                seen[look][r] = process.MeanSquaredNorm;
            }
        }

        for (int look = 0; look < looks.Length; look++)
        {
            using Case atLook = Case.Of(look);
            (double mean, double error) = Sample.Mean(seen[look]);
            mean.Should().BeApproximately(moments.ExactMeanSquaredNorm(looks[look]), 6 * error, $"of step {looks[look]}");
        }

        // The comparison has teeth where the moment has moved by far more than its tolerance.
        (double last, double lastError) = Sample.Mean(seen[^1]);
        Math.Abs(last - 1).Should().BeGreaterThan(20 * lastError);
    }

    [Theory(DisplayName = "Given the same signs, equations 5 and 6 as plain loops over aᵢ and wᵢ give the same norms and the same aᵢ, with Σ̂ = I and on training sets")]
    [InlineData(1, 1, 0)]
    [InlineData(2, 3, 0)]
    [InlineData(10, 4, 0)]
    [InlineData(19, 7, 0)]
    [InlineData(1, 2, 1)]
    [InlineData(10, 4, 5)]
    [InlineData(19, 7, 30)]
    public void AgainstPlainLoops(int width, int dimension, long samples)
    {
        Problem problem = new() { Width = width, Dimension = dimension, LearningRate = 0.01, TeacherNorm = 2, Inputs = samples > 0 ? InputLaw.TrainingSet(samples) : InputLaw.Online };
        ReplicateSeed seed = new(0x05D, 3);
        OscillationProcess process = new(problem, seed);
        Plain plain = new(problem, seed);
        for (int step = 0; step <= 500; step++)
        {
            using Case atStep = Case.Of(step);
            // Some five hundred steps of a few roundings each.
            (process.MeanSquaredNorm / plain.MeanSquaredNorm).Should().BeApproximately(1, 1e-12);
            process.OuterLayer().Should().Equal(plain.OuterLayer, (x, y) => Math.Abs(x - y) < 1e-15);
            process.Advance(1);
            plain.Advance();
        }
    }

    [Fact(DisplayName = "Frozen second layers keep their first values at every step")]
    public void FrozenOuterLayer()
    {
        OscillationProcess process = new(Lemma(1e-2, 1), new ReplicateSeed(0x05F, 1), frozen: true);
        double[] first = process.OuterLayer();
        process.Advance(3);

        process.OuterLayer().Should().Equal(first).And.Contain(a => a > 0).And.Contain(a => a == 0);
    }

    [Fact(DisplayName = "With frozen second layers the norms do not decay with the oscillation's law")]
    public void Frozen()
    {
        const int Replicates = 400;
        Problem problem = Lemma(1e-2, 1);
        double[] last = [.. Enumerable.Range(0, Replicates).Select(r =>
        {
            OscillationProcess process = new(problem, new ReplicateSeed(0x05E, (uint)r), frozen: true);
            process.Advance(2000);
            return process.MeanSquaredNorm;
        })];
        double exact = new OscillationMoments(Magnitude.Of(1e-2), 1).ExactMeanSquaredNorm(2000);

        // Frozen, W only ever moves along a fixed vector of signs; the oscillation shrinks it in every direction.
        (double mean, double error) = Sample.Mean(last);
        mean.Should().BeGreaterThan(exact + 20 * error);
    }

    [Fact(DisplayName = "A negative number of steps is refused, and a missing problem")]
    public void BadInput()
    {
        OscillationProcess process = new(Lemma(1e-2, 1), default);
        Action steps = () => process.Advance(-1);
        Action problem = () => _ = new OscillationProcess(null!, default);

        steps.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("steps").WithMessage("steps must be a whole number of at least 0.*");
        problem.Should().Throw<ArgumentNullException>().WithParameterName("problem");
    }

    private static Problem Lemma(double eta, double teacherNorm) =>
        new() { Width = (long)Math.Ceiling(1 / Math.Sqrt(eta) - 1e-9), Dimension = 4, LearningRate = eta, TeacherNorm = teacherNorm };

    /// <summary>Equations 5 and 6 with aᵢ stored as numbers; neurons draw their signs in order when they become active.</summary>
    private sealed class Plain
    {
        private readonly Problem _problem;
        private readonly double[][] _w;
        private readonly double[] _a;
        private readonly SignStream _signs;
        private readonly double _q;
        private readonly double[] _covariance;
        private readonly int[] _order;

        public Plain(Problem problem, ReplicateSeed seed)
        {
            _problem = problem;
            _q = Math.Sqrt(Math.Sqrt(problem.LearningRate));
            _signs = new SignStream(seed, StreamPurpose.Oscillation);
            NeuronBlock rows = InitialLaw.Ntk.Draw(problem, seed);
            _w = [.. Enumerable.Range(0, rows.Count).Select(i => Enumerable.Range(1, problem.Dimension).Select(k => rows[i, k]).ToArray())];
            bool[] active = [.. _w.Select(_ => _signs.Next() > 0)];
            _a = [.. active.Select(yes => yes ? _q * _signs.Next() : 0)];
            _order = [.. Enumerable.Range(0, rows.Count).OrderBy(i => !active[i])];
            _covariance = problem.Inputs is InputLaw.Finite { Count: long n } ? SampleSource.SampleCovariance(n, problem.Dimension, seed) : Identity(problem.Dimension);
        }

        public double MeanSquaredNorm => _w.Sum(w => w.Sum(x => x * x)) / _w.Length;

        /// <summary>All aᵢ, those that are active at step 0 first.</summary>
        public double[] OuterLayer => [.. _order.Select(i => _a[i])];

        private static double[] Identity(int dimension) => [.. Enumerable.Range(0, dimension * dimension).Select(at => at % (dimension + 1) == 0 ? 1.0 : 0)];

        public void Advance()
        {
            double[] error = [.. Enumerable.Range(0, _problem.Dimension).Select(k => Enumerable.Range(0, _w.Length).Sum(i => _a[i] * _w[i][k]) - (k == 0 ? _problem.TeacherNorm : 0))];
            double[] gradient = new double[error.Length];
            for (int k = 0; k < gradient.Length; k++)
                gradient[k] = Enumerable.Range(0, error.Length).Sum(j => _covariance[(k * error.Length) + j] * error[j]);
            for (int i = 0; i < _w.Length; i++)
            {
                for (int k = 0; k < gradient.Length; k++)
                    _w[i][k] -= _problem.LearningRate * _a[i] * gradient[k];
                _a[i] = _a[i] == 0 ? _q * _signs.Next() : 0;
            }
        }
    }
}
