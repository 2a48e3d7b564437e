using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Dynamics;

public sealed class UpdateRuleTests
{
    public static TheoryData<string, int, long, int> Settings
    {
        get
        {
            TheoryData<string, int, long, int> data = [];
            foreach (string rule in RuleCase.All.Keys)
            {
                foreach ((int dimension, long inputs) in new[] { (1, 0L), (3, 0L), (3, 5L), (6, 50L) })
                {
                    data.Add(rule, dimension, inputs, 1);
                    data.Add(rule, dimension, inputs, 50);
                }
            }

            return data;
        }
    }

    [Theory(DisplayName = "Each rule moves every neuron as equations 15–16 (SGD) or 49–50 (full batch), computed by plain loops, say")]
    [MemberData(nameof(Settings))]
    public void AgainstPlainLoops(string rule, int dimension, long inputs, int steps)
    {
        RuleCase rules = RuleCase.All[rule];
        Problem problem = Settled(dimension, inputs);
        Trajectory trajectory = rules.Rule.Start(problem, ReplicateSeed.For(11, rule, dimension), engine: Engine.Explicit);
        NaiveNetwork network = new(trajectory.InitialNeurons);
        double[] teacher = [0.7, .. new double[dimension - 1]];

        // A rule that climbs runs off to infinity at a finite time, in steps some 1/(η|θ|); ten steps stay short of it.
        foreach (StepRecord step in StepRecord.Advance(trajectory, rules.Diverges ? Math.Min(steps, 10) : steps))
        {
            using Case atStep = Case.Of(step);
            double residual = rules.Step(network, step, problem.LearningRate, teacher);
            step.Residual.Should().BeApproximately(residual, Tolerance(residual));
        }

        PlainRows rows = PlainRows.Of(trajectory);
        for (int i = 0; i < network.A.Length; i++)
        {
            using Case atI = Case.Of(i);
            rows.Current[i][0].Should().BeApproximately(network.A[i], Tolerance(network.A[i]));
            for (int k = 0; k < dimension; k++)
            {
                using Case atIK = Case.Of((i, k));
                rows.Current[i][k + 1].Should().BeApproximately(network.W[i][k], Tolerance(network.W[i][k]));
            }
        }
    }

    [Fact(DisplayName = "Frozen layers keep every bit")]
    public void Frozen()
    {
        Problem problem = Settled(3, 0);
        PlainRows outer = After("outer layer only", problem);
        PlainRows inner = After("inner layer only", problem);

        outer.Current.SelectMany(z => z[1..]).Should().Equal(outer.Initial.SelectMany(z => z[1..]));
        inner.Current.Select(z => z[0]).Should().Equal(inner.Initial.Select(z => z[0]));
        outer.Current.Select(z => z[0]).Should().NotEqual(outer.Initial.Select(z => z[0]));
        inner.Current.SelectMany(z => z[1..]).Should().NotEqual(inner.Initial.SelectMany(z => z[1..]));
    }

    [Fact(DisplayName = "Without label noise SGD at σ = 3 takes the steps of SGD at σ = 0")]
    public void Silenced()
    {
        Problem noisy = Settled(3, 0) with { NoiseLevel = 3 };
        ReplicateSeed seed = new(4, 4);
        Trajectory silenced = RuleCase.All["without label noise"].Rule.Start(noisy, seed);
        Trajectory noiseless = UpdateRule.LabelNoiseSgd.Start(noisy with { NoiseLevel = 0 }, seed);
        silenced.Advance(100);
        noiseless.Advance(100);

        silenced.Theta.ToArray().Should().Equal(noiseless.Theta.ToArray());
        silenced.OuterNormSquared.Should().Be(noiseless.OuterNormSquared);
    }

    [Fact(DisplayName = "A rule keeps the name it was given")]
    public void Names()
    {
        UpdateRule.LabelNoiseSgd.Name.Should().Be("label-noise SGD");
        UpdateRule.GradientDescent.Name.Should().Be("gradient descent");
        RuleCase.All.Should().OnlyContain(c => c.Key == c.Value.Rule.Name);
    }

    // Sums of some twenty products in another order, for up to fifty steps that stay of order one.
    private static double Tolerance(double value) => 1e-11 * (1 + Math.Abs(value));

    private static PlainRows After(string rule, Problem problem)
    {
        Trajectory trajectory = RuleCase.All[rule].Rule.Start(problem, new ReplicateSeed(3, 3), engine: Engine.Explicit);
        trajectory.Advance(20);
        return PlainRows.Of(trajectory);
    }

    private static Problem Settled(int dimension, long inputs) => new()
    {
        Width = 7,
        Dimension = dimension,
        LearningRate = 0.01,
        NoiseLevel = 0.5,
        TeacherNorm = 0.7,
        Inputs = inputs == 0 ? InputLaw.Online : InputLaw.TrainingSet(inputs),
    };
}
