using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Dynamics;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class NormIdentityTests
{
    private static readonly Problem Base = new() { Width = 6, Dimension = 3, LearningRate = 0.02, NoiseLevel = 1, TeacherNorm = 0.5 };

    [Theory(DisplayName = "Equation 41 holds for every neuron at each of 2000 steps of label-noise SGD, to rounding, on both engines")]
    [InlineData(1, 1, 0.05, 1.0, 0)]
    [InlineData(6, 3, 0.02, 1.0, 0)]
    [InlineData(13, 2, 0.02, 2.0, 5)]
    [InlineData(64, 7, 0.005, 3.0, 0)]
    [InlineData(50, 20, 0.005, 0.0, 50)]
    public void Holds(int width, int dimension, double eta, double sigma, long inputs)
    {
        Problem problem = Base with
        {
            Width = width,
            Dimension = dimension,
            LearningRate = eta,
            NoiseLevel = sigma,
            Inputs = inputs == 0 ? InputLaw.Online : InputLaw.TrainingSet(inputs),
        };

        // Two thousand steps add some ten roundings each to sums that only cancel in part; 10⁻¹¹ is a hundred times a random walk of them.
        Defect(UpdateRule.LabelNoiseSgd, problem, Engine.Reduced, 2000).Should().BeLessThan(1e-11);
        Defect(UpdateRule.LabelNoiseSgd, problem, Engine.Explicit, 2000).Should().BeLessThan(1e-11);
    }

    [Theory(DisplayName = "Equation 41 fails by a tenth and more when one layer is frozen, and fails already after one step")]
    [InlineData("outer layer only")]
    [InlineData("inner layer only")]
    public void Fails(string rule)
    {
        Defect(RuleCase.All[rule].Rule, Base, Engine.Reduced, 2000).Should().BeGreaterThan(0.1);
        Defect(RuleCase.All[rule].Rule, Base, Engine.Explicit, 1).Should().BeGreaterThan(1e-4);
    }

    [Fact(DisplayName = "The defect is the one that plain loops over every neuron and step find, in the same units")]
    public void AgainstPlainLoops()
    {
        UpdateRule rule = RuleCase.All["outer layer only"].Rule;
        Trajectory watched = rule.Start(Base, new ReplicateSeed(2, 2));
        NormIdentity identity = new(watched);
        watched.Advance(40, ref identity);
        identity.Look();

        identity.LargestDefect.Should().BeApproximately(PlainDefect(rule.Start(Base, new ReplicateSeed(2, 2)), 40), 1e-12);
    }

    [Fact(DisplayName = "A watch that begins later holds from that step on")]
    public void Later()
    {
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(Base, new ReplicateSeed(2, 3));
        trajectory.Advance(500);
        NormIdentity identity = new(trajectory);
        trajectory.Advance(500, ref identity);

        identity.LargestDefect.Should().BeLessThan(1e-11).And.BeGreaterThan(0);
    }

    [Fact(DisplayName = "Rules without samples have no ΔWᵢ and are refused")]
    public void FullBatch()
    {
        Action act = () => Defect(UpdateRule.GradientDescent, Base, Engine.Reduced, 1);

        act.Should().Throw<InvalidOperationException>().WithMessage("Equation 41 adds up steps that use one sample each; this rule uses none.");
    }

    private static double Defect(UpdateRule rule, Problem problem, Engine engine, long steps)
    {
        Trajectory trajectory = rule.Start(problem, new ReplicateSeed(2, 1), engine: engine);
        NormIdentity identity = new(trajectory);
        trajectory.Advance(steps, ref identity);
        identity.Look();
        return identity.LargestDefect;
    }

    private static double PlainDefect(Trajectory trajectory, int steps)
    {
        double[][] start = PlainRows.Of(trajectory).Current;
        double[] sum = [.. start.Select(z => Square(PlainRows.InnerNorm(z)) - Square(z[0]))];
        double[] scale = [.. start.Select(z => Square(PlainRows.InnerNorm(z)) + Square(z[0]))];
        double largest = 0;
        for (int t = 0; t < steps; t++)
        {
            double[][] before = PlainRows.Of(trajectory).Current;
            StepRecord step = StepRecord.Advance(trajectory, 1)[0];
            double[][] after = PlainRows.Of(trajectory).Current;
            double weight = Square(trajectory.Problem.LearningRate * step.Residual);
            for (int i = 0; i < before.Length; i++)
            {
                double shrink = weight * Square(before[i][1..].Zip(step.Input, (w, x) => w * x).Sum());
                double grow = weight * Square(before[i][0]) * step.Input.Sum(Square);
                sum[i] += grow - shrink;
                scale[i] += grow + shrink;
                largest = Math.Max(largest, Math.Abs(Square(PlainRows.InnerNorm(after[i])) - Square(after[i][0]) - sum[i]) / scale[i]);
            }
        }

        return largest;
    }

    private static double Square(double x) => x * x;
}
