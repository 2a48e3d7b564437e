using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>What is computed of numbers that are no doubles, where they are.</summary>
public sealed class LargeNumbersTests
{
    [Theory(DisplayName = "The aligned flow of logarithms is that of doubles")]
    [InlineData(1e-6, 1e3, 1.2)]
    [InlineData(1e-6, 1e3, 0.5)]
    [InlineData(1e-4, 1e6, 1)]
    public void Flow(double learningRate, double width, double teacher)
    {
        double expected = AlignedFlow.LogRatio(learningRate, width, teacher);

        AlignedFlow.LogRatio(Magnitude.Of(learningRate), Magnitude.Of(width), Magnitude.Of(teacher)).Should().BeApproximately(expected, 1e-6 * Math.Abs(expected) + 1e-6);
    }

    [Theory(DisplayName = "The growth from the box by logarithms is that of doubles")]
    [InlineData(1e-8, 3.45e7, 0.013)]
    [InlineData(1e-5, 1919, 0.3)]
    [InlineData(1e-30, 1e3, 1)]
    public void Growth(double learningRate, double width, double teacher)
    {
        BoxAlignment flow = new(7);
        double expected = flow.LogGrowth(width, learningRate, teacher);

        flow.LogGrowth(Magnitude.Of(width), Magnitude.Of(learningRate), Magnitude.Of(teacher)).Should().BeApproximately(expected, 1e-12 * expected);
        flow.LogMedianDefect(expected).Should().BeApproximately(Math.Log(flow.MedianDefect(expected)), 1e-9 * Math.Abs(Math.Log(flow.MedianDefect(expected))));
    }

    [Fact(DisplayName = "Aligned descent overflows for s above 4 and at no smaller s")]
    public void Curvature()
    {
        foreach (double s in new[] { 0.5, 1.9, 2.1, 3, 3.9, 4.1, 5, 1e6 })
        {
            using Case atCurvature = Case.Of(s);
            AlignedCurvature.Overflows(s).Should().Be(s > 4);
        }
    }

    [Theory(DisplayName = "The half-width is where the band has the probability")]
    [InlineData(7, 0.22)]
    [InlineData(20, 1e-3)]
    [InlineData(100, 1e-150)]
    public void HalfWidth(int dimension, double probability)
    {
        double halfWidth = SphereCap.HalfWidth(dimension, probability);

        (SphereCap.BandProbability(dimension, halfWidth) / probability).Should().BeApproximately(1, 1e-12);
    }
}
