using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Dynamics;

public sealed class OtherRulesTests
{
    private const int Steps = 40;
    private const double Rate = 0.02;

    /// <summary>Sums of some twenty products in another order, for forty steps that stay of order one.</summary>
    private const double Rounding = 1e-11;

    private delegate void Move(NaiveNetwork network, PlainStep.Sample[] samples, int step);

    public static TheoryData<string, int, int> Settings
    {
        get
        {
            TheoryData<string, int, int> data = [];
            foreach (string rule in Cases.Keys)
            {
                foreach ((int width, int dimension) in new[] { (7, 3), (2, 4), (5, 1), (12, 7) })
                    data.Add(rule, width, dimension);
            }

            return data;
        }
    }

    private static Dictionary<string, (UpdateRule Rule, Func<Move> Plain)> Cases { get; } = new(StringComparer.Ordinal)
    {
        ["mini-batches of 3"] = (UpdateRule.Of("mini-batches", new MiniBatchSgd(3)), () => (network, samples, _) => Descend(network, samples, Rate)),
        ["weight decay"] = (UpdateRule.Of("weight decay", new WeightDecay<LabelNoiseSgd>(default, 0.5)), () => (network, samples, _) =>
        {
            Descend(network, samples, Rate);
            PlainStep.Add(network, -Rate * 0.5, (network.A.ToArray(), [.. network.W.Select(row => row.ToArray())]));
        }
        ),
        ["momentum"] = (UpdateRule.Of("momentum", new Momentum<LabelNoiseSgd>(default, 0.75)), () => HeavyBall(0.75)),
        ["momentum of mini-batches"] = (UpdateRule.Of("momentum", new Momentum<MiniBatchSgd>(new MiniBatchSgd(2), 0.5)), () => HeavyBall(0.5)),
        ["decaying rate"] = (UpdateRule.Of("decaying", new RateSchedule<LabelNoiseSgd>(default, step => 1 / (1 + step))), () => (network, samples, step) => Descend(network, samples, Rate / (1 + step))),
        ["SAM"] = (UpdateRule.Of("SAM", new Sam(0.3)), () => (network, samples, _) => PlainStep.Add(network, -Rate, PlainStep.SharpnessAware(network, 0.3, samples))),
        ["ReLU"] = (UpdateRule.Of("ReLU", default(ReluSgd)), () => (network, samples, _) => PlainStep.Add(network, -Rate, PlainStep.Relu(network, samples[0]))),
        ["Adam"] = (UpdateRule.Of("Adam", new Adam(0.9, 0.99, 1e-8)), PlainAdam),
    };

    [Theory(DisplayName = "Each rule that is not the paper's moves every neuron as its definition, computed by plain loops, says; in lanes and on explicit neurons")]
    [MemberData(nameof(Settings))]
    public void AgainstPlainLoops(string rule, int width, int dimension)
    {
        (UpdateRule own, Func<Move> plain) = Cases[rule];
        Problem problem = Setting(width, dimension);
        ReplicateSeed seed = ReplicateSeed.For(13, rule, width);
        foreach (Engine engine in new[] { Engine.Reduced, Engine.Explicit })
        {
            using Case atEngine = Case.Of(engine);
            Trajectory trajectory = own.Start(problem, seed, engine: engine);
            NaiveNetwork network = new(trajectory.InitialNeurons);
            Take(network, plain(), problem, seed, rule switch { "mini-batches of 3" => 3, "momentum of mini-batches" => 2, _ => 1 });
            trajectory.Advance(Steps);

            PlainRows rows = PlainRows.Of(trajectory);
            for (int i = 0; i < width; i++)
            {
                using Case atI = Case.Of(i);
                rows.Current[i].Should().Equal([network.A[i], .. network.W[i]], (x, y) => Math.Abs(x - y) < Rounding * (1 + Math.Abs(y)));
            }
        }
    }

    [Theory(DisplayName = "SAM with ρ = 0 takes the steps of label-noise SGD, to rounding")]
    [InlineData(64, 7)]
    [InlineData(3, 5)]
    public void SharpnessAwareAtZero(int width, int dimension)
    {
        Problem problem = Setting(width, dimension) with { LearningRate = 0.1 / width };
        ReplicateSeed seed = ReplicateSeed.For(13, "zero", width);
        Trajectory own = UpdateRule.Of("SAM", new Sam(0)).Start(problem, seed);
        Trajectory sgd = UpdateRule.LabelNoiseSgd.Start(problem, seed);
        own.Advance(2000);
        sgd.Advance(2000);

        Agreement.Require(own, sgd);
    }

    [Fact(DisplayName = "Noise that is switched on and off every three steps is ε in the steps that have it and 0 in the others")]
    public void Alternating()
    {
        Problem problem = Setting(7, 3);
        ReplicateSeed seed = ReplicateSeed.For(13, "alternating", 0);
        UpdateRule alternating = UpdateRule.Of("alternating", new NoiseSchedule<LabelNoiseSgd>(default, step => Lanes.Choose(Lanes.Floor(step / 3) - (2 * Lanes.Floor(step / 6)) < 1, 1, 0)));
        Trajectory trajectory = alternating.Start(problem, seed);
        NaiveNetwork network = new(trajectory.InitialNeurons);
        SampleSource source = SampleSource.Open(problem, seed, drawsSample: true);
        for (int step = 0; step < Steps; step++)
        {
            double[] input = source.Next(out double noise).ToArray();
            Descend(network, [new PlainStep.Sample(input, (problem.TeacherNorm * input[0]) + (step / 3 % 2 == 0 ? noise : 0))], Rate);
        }

        trajectory.Advance(Steps);
        PlainRows.Of(trajectory).Current.Select(row => row[0]).Should().Equal(network.A, (x, y) => Math.Abs(x - y) < Rounding);
    }

    [Fact(DisplayName = "A lane that is given to another replicate keeps nothing of the last one's momentum, and the other lanes keep all of theirs")]
    public void StateOfALane()
    {
        Problem problem = Setting(12, 3);
        UpdateRule rule = UpdateRule.Of("momentum", new Momentum<LabelNoiseSgd>(default, 0.9));
        LaneEngine engine = FourLanes.Start(rule, problem);
        engine.Advance(32);
        engine.Load(1, FourLanes.Seed(9));
        engine.Advance(48);
        LaneEngine fresh = FourLanes.Empty(rule, problem);
        fresh.Load(1, FourLanes.Seed(9));
        fresh.Advance(48);
        LaneEngine undisturbed = FourLanes.Start(rule, problem);
        undisturbed.Advance(80);

        engine[1].Theta.ToArray().Should().Equal(fresh[1].Theta.ToArray());
        engine[2].Theta.ToArray().Should().Equal(undisturbed[2].Theta.ToArray());
    }

    private static void Take(NaiveNetwork network, Move move, Problem problem, ReplicateSeed seed, int batch)
    {
        SampleSource source = SampleSource.Open(problem, seed, drawsSample: true);
        for (int step = 0; step < Steps; step++)
        {
            PlainStep.Sample[] samples = [.. Enumerable.Range(0, batch).Select(_ => Next())];
            move(network, samples, step);
        }

        PlainStep.Sample Next()
        {
            double[] input = source.Next(out double noise).ToArray();
            return new PlainStep.Sample(input, (problem.TeacherNorm * input[0]) + noise);
        }
    }

    private static void Descend(NaiveNetwork network, PlainStep.Sample[] samples, double rate) =>
        PlainStep.Add(network, -rate, PlainStep.Gradient(network.A, network.W, samples));

    private static Move HeavyBall(double share)
    {
        (double[] Outer, double[][] Inner)? velocity = null;
        return (network, samples, _) =>
        {
            (double[] outer, double[][] inner) = PlainStep.Gradient(network.A, network.W, samples);
            velocity ??= (new double[outer.Length], [.. inner.Select(row => new double[row.Length])]);
            velocity = (
                [.. velocity.Value.Outer.Zip(outer, (v, g) => (share * v) - ((1 - share) * Rate * g))],
                [.. velocity.Value.Inner.Zip(inner, (row, change) => row.Zip(change, (v, g) => (share * v) - ((1 - share) * Rate * g)).ToArray())]);
            PlainStep.Add(network, 1, velocity.Value);
        };
    }

    private static Move PlainAdam()
    {
        Dictionary<(int, int), (double Mean, double Square)> moments = [];
        return (network, samples, step) =>
        {
            (double[] outer, double[][] inner) = PlainStep.Gradient(network.A, network.W, samples);
            for (int i = 0; i < outer.Length; i++)
            {
                network.A[i] -= Scaled((i, 0), outer[i], step);
                for (int k = 0; k < inner[i].Length; k++)
                    network.W[i][k] -= Scaled((i, k + 1), inner[i][k], step);
            }
        };

        double Scaled((int, int) weight, double gradient, int step)
        {
            (double mean, double square) = moments.GetValueOrDefault(weight);
            (mean, square) = ((0.9 * mean) + (0.1 * gradient), (0.99 * square) + (0.01 * gradient * gradient));
            moments[weight] = (mean, square);
            return Rate * (mean / (1 - Math.Pow(0.9, step + 1))) / (Math.Sqrt(square / (1 - Math.Pow(0.99, step + 1))) + 1e-8);
        }
    }

    private static Problem Setting(int width, int dimension) => new() { Width = width, Dimension = dimension, LearningRate = Rate, NoiseLevel = 0.5, TeacherNorm = 0.7 };
}
