using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The ball about a path of descent, against the same path in arithmetic of 1600 bits.</summary>
public sealed class DescentBallTests
{
    private const int Steps = 3000;

    private static readonly double[,] Weights = { { 0.09, 0.05, -0.03 }, { -0.02, 0.08, 0.01 }, { 0.06, -0.07, 0.04 } };

    /// <summary>Symmetric, and as far from I as Σ̂ of a few samples is.</summary>
    private static readonly double[] Covariance = [1.25, 0.1, 0.1, 0.8];

    [Fact(DisplayName = "The exact path lies in the ball at every look, for Σ̂ = I and for another, and the ball is no larger than 10⁻¹¹")]
    public void HoldsTheExactPath()
    {
        foreach (double[] covariance in new[] { [], Covariance })
        {
            using Case of = Case.Of(covariance.Length);
            DescentBall ball = Ball(Weights, covariance);
            FixedPoint[,] exact = Exact(Weights);
            for (int look = 0; look < 10; look++)
            {
                IsWithin(ball, exact).Should().BeTrue();
                ball.Advance(Steps / 10);
                for (int t = 0; t < Steps / 10; t++)
                    Step(exact, covariance);
            }

            IsWithin(ball, exact).Should().BeTrue();
            ball.Step.Should().Be(Steps);
            ball.Radius.Should().BeInRange(1e-16, 1e-11);
        }
    }

    [Fact(DisplayName = "A start off the centre stays in the ball of its distance, which is no larger than it must be to keep what grows fastest")]
    public void KeepsANeighbour()
    {
        const double Off = 1e-6;

        // A small start off in the direction that grows, a and w along θ*, all of it in one neuron.
        double[,] neighbour = (double[,])Weights.Clone();
        neighbour[0, 0] += 0.7 * Off;
        neighbour[0, 1] += 0.7 * Off;
        (DescentBall ball, DescentBall other) = (Ball(Weights, [], Off), Ball(neighbour, []));
        for (int look = 0; look < 10; look++)
        {
            using Case at = Case.Of(look);
            ball.Advance(Steps / 10);
            other.Advance(Steps / 10);
            Distance(ball, other).Upper.Should().BeLessThan(ball.Radius);
        }

        Distance(ball, other).Lower.Should().BeGreaterThan(2 * Off, "a radius that stays what it was would lose the path");
        ball.Radius.Should().BeLessThan(20 * Off);
    }

    [Fact(DisplayName = "Numbers that are known to lie between two others widen the ball, and it holds the paths of both")]
    public void HoldsAllLearningRates()
    {
        DescentBall ball = new(Block(Weights), [], new Enclosure(0.0099, 0.0101), new Enclosure(0.59, 0.61));
        ball.Advance(100);
        foreach ((double eta, double teacher) in new[] { (0.0099, 0.59), (0.0101, 0.61), (0.0099, 0.61) })
        {
            using Case at = Case.Of((eta, teacher));
            DescentBall one = new(Block(Weights), [], eta, teacher);
            one.Advance(100);
            Distance(ball, one).Lower.Should().BeInRange(1e-4, ball.Radius);
        }
    }

    [Fact(DisplayName = "Where a step is too long for the curvature the ball grows by what the largest eigenvalue asks")]
    public void LongSteps()
    {
        DescentBall ball = new(Block(new[,] { { 3.0, 2.0 }, { 1.0, -1.0 } }), [], 1, 0.5, 1e-3);
        ball.Advance(1);

        // η‖Z‖² is 15, so that the largest eigenvalue of I − ηH is between −14 − ‖θ − θ*‖ and 1.
        ball.Radius.Should().BeInRange(14e-3, 30e-3);
        ((Action)(() => ball.Advance(20))).Should().Throw<ArgumentOutOfRangeException>("the path overflows");
    }

    [Fact(DisplayName = "Σ̂ must be symmetric and near I, since the norm of a step is bounded by the eigenvalues of a matrix that has none below 0")]
    public void RefusesOtherMatrices()
    {
        ((Action)(() => Ball(Weights, [1, 0.1, 0.2, 1]))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Ball(Weights, [-0.5, 0, 0, 1]))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Ball(Weights, [], -1))).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static DescentBall Ball(double[,] weights, double[] covariance, double radius = 0) => new(Block(weights), covariance, Enclosure.Written(0.01), Enclosure.Written(0.6), radius);

    private static NeuronBlock Block(double[,] weights) => new(weights.GetLength(0), weights.GetLength(1) - 1, (i, k) => weights[i, k]);

    private static FixedPoint[,] Exact(double[,] weights)
    {
        FixedPoint[,] exact = new FixedPoint[weights.GetLength(0), weights.GetLength(1)];
        for (int i = 0; i < weights.GetLength(0); i++)
        {
            for (int k = 0; k < weights.GetLength(1); k++)
                exact[i, k] = FixedPoint.Of(weights[i, k]);
        }

        return exact;
    }

    /// <summary>A step of descent with η = 1/100 and ‖θ*‖ = 3/5, which no double is, as a plain loop.</summary>
    private static void Step(FixedPoint[,] neurons, double[] covariance)
    {
        FixedPoint[] error = [.. Enumerable.Range(1, 2).Select(k => Sum(3, i => neurons[i, 0] * neurons[i, k]) - (k == 1 ? (FixedPoint)3 / 5 : 0))];
        FixedPoint[] moves = [.. Enumerable.Range(0, 2).Select(k => (covariance.Length == 0 ? error[k] : Sum(2, j => FixedPoint.Of(covariance[(2 * k) + j]) * error[j])) / 100)];
        for (int i = 0; i < 3; i++)
        {
            FixedPoint outer = neurons[i, 0];
            neurons[i, 0] -= Sum(2, k => neurons[i, k + 1] * moves[k]);
            for (int k = 0; k < 2; k++)
                neurons[i, k + 1] -= outer * moves[k];
        }
    }

    private static FixedPoint Sum(int count, Func<int, FixedPoint> term) => Enumerable.Range(0, count).Select(term).Aggregate((sum, one) => sum + one);

    /// <summary>Whether the weights are no farther from the centre than the radius, all of them together.</summary>
    private static bool IsWithin(DescentBall ball, FixedPoint[,] exact)
    {
        EnclosedMatrix neurons = ball.Neurons;
        FixedPoint squares = Sum(9, at =>
        {
            FixedPoint off = exact[at / 3, at % 3] - FixedPoint.Of(neurons[at / 3, at % 3].Middle);
            return off * off;
        });
        return squares <= FixedPoint.Of(ball.Radius) * FixedPoint.Of(ball.Radius);
    }

    /// <summary>The distance of a path from the centre of a ball.</summary>
    private static Enclosure Distance(DescentBall ball, DescentBall path)
    {
        EnclosedMatrix centre = ball.Neurons;
        return (path.Neurons - new EnclosedMatrix(centre.RowCount, centre.ColumnCount, (i, k) => centre[i, k].Middle)).Norm;
    }
}
