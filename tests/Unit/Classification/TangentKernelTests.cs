using LabelNoise.Classification;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Classification;

public sealed class TangentKernelTests
{
    [Theory(DisplayName = "The closed form of the linearised network, by eigenvectors, is what its steps lead to")]
    [InlineData("Linear", "Standard")]
    [InlineData("Relu", "Standard")]
    [InlineData("Erf", "Standard")]
    [InlineData("Erf", "Ntk")]
    public void ClosedFormIsStepping(string activation, string parameterisation)
    {
        TrainingSetting setting = new()
        {
            Activation = Enum.Parse<Activation>(activation),
            Parameterisation = Enum.Parse<Parameterisation>(parameterisation),
            Width = 13,
            LearningRate = string.Equals(parameterisation, nameof(Parameterisation.Standard), StringComparison.Ordinal) ? 0.02 : 0.3,
        };
        ReplicateSeed seed = ReplicateSeed.For(5, "kernel", 0);
        InitialWeights start = new(Pictures.Task, setting, seed);
        TangentKernel kernel = new(Pictures.Task, setting, start);
        Training stepping = Training.OfLinearisation(setting, start, Pictures.Task, seed);
        double[] targets = TangentKernel.Targets(Pictures.Task.Train, 0);
        foreach (long step in new[] { 0, 1, 10, 500 })
        {
            using Case atStep = Case.Of(step);
            stepping.Advance(step - stepping.Step);
            kernel.Outputs(step, targets).Zip(stepping.Model.Outputs(), (x, y) => Math.Abs(x - y)).Max().Should().BeLessThan(1e-11);
        }
    }

    [Fact(DisplayName = "The mean of the linearised network under noisy labels is the closed form for their mean")]
    public void MeanLabels()
    {
        TrainingSetting setting = new() { Width = 13, LearningRate = 0.02, FlipProbability = 0.5 };
        InitialWeights start = new(Pictures.Task, setting, ReplicateSeed.For(5, "mean", 0));
        double[] mean = new TangentKernel(Pictures.Task, setting, start).Outputs(60, TangentKernel.Targets(Pictures.Task.Train, 0.5));
        double[][] outputs = [.. Enumerable.Range(0, 400).Select(replicate =>
        {
            Training training = Training.OfLinearisation(setting, start, Pictures.Task, ReplicateSeed.For(5, "mean", replicate));
            training.Advance(60);
            return training.Model.Outputs();
        })];
        for (int k = 0; k < mean.Length; k++)
        {
            using Case atK = Case.Of(k);
            double average = outputs.Average(o => o[k]);
            double error = Math.Sqrt(outputs.Sum(o => (o[k] - average) * (o[k] - average)) / outputs.Length / (outputs.Length - 1));
            Math.Abs(average - mean[k]).Should().BeLessThan(5 * error);
        }
    }

    [Fact(DisplayName = "Targets are the unit vectors of clean labels, and (1 − τ)e + τ/K where labels are replaced")]
    public void Targets()
    {
        ImageSet images = new([1, 2], [2, 0], 4);

        TangentKernel.Targets(images, 0).Should().Equal(0, 0, 1, 0, 1, 0, 0, 0);
        TangentKernel.Targets(images, 0.5).Should().Equal(0.125, 0.125, 0.625, 0.125, 0.625, 0.125, 0.125, 0.125);
    }

    [Fact(DisplayName = "Training without a closed form is refused")]
    public void Refused()
    {
        TrainingSetting setting = new() { Width = 4 };
        InitialWeights start = new(Pictures.Task, setting, ReplicateSeed.For(5, "refused", 0));
        foreach (TrainingSetting other in new[] { setting with { Loss = Loss.CrossEntropy }, setting with { BatchSize = 2 }, setting with { Radius = 0.1 } })
        {
            using Case atOther = Case.Of(other);
            Action make = () => _ = new TangentKernel(Pictures.Task, other, start);
            make.Should().Throw<ArgumentException>().WithMessage("*the squared loss, all images at every step and no radius are accepted*");
        }
    }
}
