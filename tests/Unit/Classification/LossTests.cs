using LabelNoise.Classification;

namespace LabelNoise.Tests.Unit.Classification;

public sealed class LossTests
{
    [Fact(DisplayName = "The squared loss is half the mean square over the outputs, cross-entropy minus the logarithm of the softmax, also for outputs that exp cannot hold")]
    public void Values()
    {
        Loss.Squared.Of([0.5, 2, -1], 1).Should().BeApproximately((0.25 + 1 + 1) / 6, 1e-15);
        Loss.CrossEntropy.Of([0, 0, 0, 0], 2).Should().BeApproximately(Math.Log(4), 1e-15);
        Loss.CrossEntropy.Of([1000, 1000], 0).Should().BeApproximately(Math.Log(2), 1e-12);
    }

    [Theory(DisplayName = "The derivative is that of finite differences, times the factor")]
    [InlineData("Squared")]
    [InlineData("CrossEntropy")]
    public void Derivative(string name)
    {
        Loss loss = Enum.Parse<Loss>(name);
        double[] outputs = [0.3, -0.7, 1.1];
        double[] derivative = new double[3];
        loss.WriteDerivative(outputs, 2, 5, derivative);
        for (int k = 0; k < 3; k++)
        {
            using Case atK = Case.Of(k);
            double[] up = [.. outputs];
            double[] down = [.. outputs];
            up[k] += 1e-5;
            down[k] -= 1e-5;
            derivative[k].Should().BeApproximately(5 * (loss.Of(up, 2) - loss.Of(down, 2)) / 2e-5, 1e-8);
        }
    }

    [Fact(DisplayName = "Scores are the mean loss and the share of images whose largest output is that of their label")]
    public void Scores()
    {
        ImageSet images = new([1, 2, 3], [0, 1, 1], 2);

        LabelNoise.Classification.Scores.Of(Loss.Squared, images, [1, 0, 0, 1, 1, 0]).Should().Be(new Scores(0.5 / 3, 2.0 / 3));
    }
}
