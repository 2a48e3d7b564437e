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

        Enclosure ratio = AlignedFlow.LogRatio(Enclosure.Log(learningRate), Enclosure.Log(width), Enclosure.Log(teacher));
        ratio.Middle.Should().BeApproximately(expected, 1e-11 * Math.Abs(expected));
        (ratio.Upper - ratio.Lower).Should().BeLessThan(1e-11 * Math.Abs(expected));
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

    [Fact(DisplayName = "Aligned descent overflows for certain for s above 4.5, for certain not for s ≤ 1/5, and in between not for certain below 4")]
    public void Curvature()
    {
        foreach (double s in new[] { 4.5, 14.0 / 3, 5, 100, 1e6 })
        {
            using Case atCurvature = Case.Of(s);
            AlignedCurvature.Overflows(s).Should().BeTrue();
        }

        foreach (double s in new[] { 0.5, 1.9, 2.1, 3, 3.9 })
        {
            using Case atCurvature = Case.Of(s);
            AlignedCurvature.Overflows(s).Should().BeNull();
        }

        AlignedCurvature.Overflows(new Enclosure(0, 0.19)).Should().BeFalse();
        AlignedCurvature.Overflows(new Enclosure(0, 5)).Should().BeNull();
    }

    [Theory(DisplayName = "The bounds on the growth from the box and on the median defect are on their sides of what is computed, and the second within a factor 50")]
    [InlineData(1e-8, 3.45e7, 0.013, 7)]
    [InlineData(1e-5, 1919, 0.3, 7)]
    [InlineData(1e-30, 1e3, 1, 20)]
    [InlineData(1e-3, 1e6, 0.5, 100)]
    public void BoxBounds(double learningRate, double width, double teacher, int dimension)
    {
        BoxAlignment flow = new(dimension);
        double growth = flow.LogGrowth(width, learningRate, teacher);

        Enclosure bound = BoxAlignment.LargestLogGrowth(dimension, Enclosure.Log(width), Enclosure.Log(learningRate), Enclosure.Log(teacher));
        bound.Upper.Should().BeInRange(growth, growth + 0.2);
        Enclosure defect = BoxAlignment.LeastLogMedianDefect(dimension, bound);
        (flow.LogMedianDefect(growth) - defect.Upper).Should().BeInRange(0, Math.Log(50));
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
