using LabelNoise.Classification;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Classification;

public sealed class ReductionTests
{
    private const int Steps = 300;

    public static TheoryData<string, string, string, int, double, bool> Cases
    {
        get
        {
            TheoryData<string, string, string, int, double, bool> cases = [];
            foreach (Activation activation in Enum.GetValues<Activation>())
            {
                foreach (Loss loss in Enum.GetValues<Loss>())
                {
                    foreach (bool linearised in new[] { false, true })
                    {
                        foreach ((int batch, double radius, Parameterisation parameterisation) in new[] { (7, 0.0, Parameterisation.Standard), (7, 0.1, Parameterisation.Ntk), (3, 0.0, Parameterisation.Ntk), (1, 0.2, Parameterisation.Standard) })
                            cases.Add($"{activation}", $"{loss}", $"{parameterisation}", batch, radius, linearised);
                    }
                }
            }

            return cases;
        }
    }

    [Theory(DisplayName = "Over 300 steps the reduced model has the outputs and norms of one that keeps every weight, to rounding")]
    [MemberData(nameof(Cases))]
    public void AgreesWithPlainWeights(string activation, string loss, string parameterisation, int batch, double radius, bool linearised)
    {
        TrainingSetting setting = new()
        {
            Activation = Enum.Parse<Activation>(activation),
            Loss = Enum.Parse<Loss>(loss),
            Parameterisation = Enum.Parse<Parameterisation>(parameterisation),
            Width = 9,
            LearningRate = string.Equals(parameterisation, nameof(Parameterisation.Standard), StringComparison.Ordinal) ? 0.01 : 0.1,
            FlipProbability = 0.5,
            BatchSize = batch == 7 ? null : batch,
            Radius = radius,
        };
        ReplicateSeed seed = ReplicateSeed.For(3, "reduction", 0);
        InitialWeights start = new(Pictures.Task, setting, seed);
        ReducedModel model = linearised ? new LinearisedNetwork(Pictures.Task, setting, start) : new TwoLayerNetwork(Pictures.Task, setting, start);
        PlainNetwork plain = new(Pictures.Task, setting, seed, linearised);
        double[] before = model.Outputs();
        Batches batches = new(Pictures.Task.Train, setting, seed);
        for (int step = 0; step < Steps; step++)
        {
            batches.Next();
            model.Advance(batches.Images, batches.Labels);
            plain.Advance(batches.Images, batches.Labels);
        }

        Largest(model.Outputs(), before).Should().BeGreaterThan(0.01);
        Largest(model.Outputs(), plain.Outputs(Pictures.Task.Train)).Should().BeLessThan(1e-10);
        Largest(model.Outputs(test: true), plain.Outputs(Pictures.Task.Test)).Should().BeLessThan(1e-10);
        model.InnerNorm().Should().BeApproximately(plain.InnerNorm, 1e-10);
        Math.Sqrt(model.OuterNorms().Sum(a => a * a)).Should().BeApproximately(plain.OuterNorm, 1e-10);
    }

    [Fact(DisplayName = "At the start the network and its linearisation have the same outputs, and part when they are trained")]
    public void LinearisationTouches()
    {
        TrainingSetting setting = new() { Width = 9, LearningRate = 0.05 };
        ReplicateSeed seed = ReplicateSeed.For(3, "touch", 0);
        InitialWeights start = new(Pictures.Task, setting, seed);
        Training network = Training.OfNetwork(setting, start, Pictures.Task, seed);
        Training linear = Training.OfLinearisation(setting, start, Pictures.Task, seed);

        Largest(network.Model.Outputs(), linear.Model.Outputs()).Should().BeLessThan(1e-14);
        network.Advance(200);
        linear.Advance(200);
        network.Step.Should().Be(200);
        Largest(network.Model.Outputs(), linear.Model.Outputs()).Should().BeGreaterThan(1e-3);
    }

    [Fact(DisplayName = "At a width that four does not divide the padding changes no output")]
    public void Padding()
    {
        TrainingSetting setting = new() { Width = 9 };
        InitialWeights start = new(Pictures.Task, setting, ReplicateSeed.For(3, "padding", 0));
        TwoLayerNetwork network = new(Pictures.Task, setting, start);

        network.InnerNorms().Should().HaveCount(9);
        network.OuterNorms().Should().HaveCount(9).And.OnlyContain(a => a > 0);
        network.Outputs(kept: unit => unit < 9).Should().Equal(network.Outputs());
        network.Outputs(kept: _ => false).Should().OnlyContain(f => f == 0);
    }

    [Fact(DisplayName = "Trainings side by side on several threads have the digits of one alone")]
    public void Threads()
    {
        double[][] outputs = new double[8][];
        Parallel.For(0, outputs.Length, k => outputs[k] = Trained());

        double[] alone = Trained();
        outputs.Should().OnlyContain(o => o.SequenceEqual(alone));

        static double[] Trained()
        {
            TrainingSetting setting = new() { Width = 20, FlipProbability = 0.5, BatchSize = 3, Radius = 0.1 };
            ReplicateSeed seed = ReplicateSeed.For(3, "threads", 0);
            Training training = Training.OfNetwork(setting, new InitialWeights(Pictures.Task, setting, seed), Pictures.Task, seed);
            training.Advance(200);
            return training.Model.Outputs(test: true);
        }
    }

    private static double Largest(double[] first, double[] second) => first.Zip(second, (x, y) => Math.Abs(x - y)).Max();
}
