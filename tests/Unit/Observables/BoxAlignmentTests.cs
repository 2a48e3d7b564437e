using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class BoxAlignmentTests
{
    private static readonly BoxAlignment Flow = new(7);

    [Theory(DisplayName = "G² is what docs/errata.md predicts")]
    [InlineData(1e-4, 1e5, null, 1.03)]
    [InlineData(1e-4, 1e4, null, 1.55)]
    [InlineData(1e-3, 1e3, null, 2.1)]
    [InlineData(1e-5, 1919, 0.3, 141)]
    [InlineData(1e-5, 300, 0.3, 900)]
    public void Growth(double learningRate, double width, double? teacher, double square) =>
        Math.Exp(2 * Flow.LogGrowth(width, learningRate, teacher ?? Math.Pow(width, -0.25))).Should().BeApproximately(square, 0.03 * square);

    [Fact(DisplayName = "The median defect is 0.71 at the start and 0.57·mη/‖θ*‖ where neurons have grown much, at d = 7")]
    public void Median()
    {
        Flow.MedianDefect(0).Should().BeApproximately(0.71, 0.02);
        foreach (double width in new[] { 1e3, 1e4 })
        {
            using Case atWidth = Case.Of(width);
            double small = width * 1e-9 / 0.1;
            (Flow.MedianDefect(Flow.LogGrowth(width, 1e-9, 0.1)) / small).Should().BeApproximately(0.57, 0.03);
        }
    }
}
