using LabelNoise.Model;
using LabelNoise.Observables.Exact;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class FlowLawsTests
{
    private static readonly Problem Small = new() { Width = 100, Dimension = 7, LearningRate = 0.01, NoiseLevel = 1, TeacherNorm = 1 };

    [Fact(DisplayName = "The limits of ‖W‖_F² and ‖a‖² multiply to ‖θ*‖², and their sum ‖W‖_F² + d‖a‖² is the least that W = a·vᵀ can have")]
    public void Limits()
    {
        Problem problem = Small with { Dimension = 20, TeacherNorm = 0.3 };
        (double inner, double outer) = (FlowLaws.InnerLimit(problem), FlowLaws.OuterLimit(problem));

        (inner * outer).Should().BeApproximately(0.09, 1e-15);
        foreach (double other in new[] { 0.5, 0.99, 1.01, 2 })
        {
            using Case atOther = Case.Of(other);
            (inner + (20 * outer)).Should().BeLessThan((inner * other) + (20 * outer / other));
        }
    }

    [Theory(DisplayName = "The chance alignment is the mean of |cos| over the circle, the sphere, and in dimension 7")]
    [InlineData(1, 1)]
    [InlineData(2, 0.63661977236758134)]
    [InlineData(3, 0.5)]
    [InlineData(7, 0.3125)]
    public void Chance(int dimension, double expected) => FlowLaws.ChanceAlignment(dimension).Should().BeApproximately(expected, 1e-12);

    [Theory(DisplayName = "At ηm ≪ 1 the hand-over is where the flow's equations for the two parts of W put it")]
    [InlineData(4, 0.5)]
    [InlineData(7, 0.5)]
    [InlineData(7, 0.1)]
    [InlineData(20, 0.5)]
    public void HandOver(int dimension, double level)
    {
        // η²σ² = 10⁻⁶, ηm = 0.1, a width at which the start is far above the limit.
        Problem problem = Small with { Width = 1_000_000, Dimension = dimension, LearningRate = 1e-7, NoiseLevel = 1e4 };
        double median = Math.Pow(StudentT.InvCDF(0, 1, dimension - 1, 0.75), 2);
        const double Step = 1e-4;
        double along = problem.Width / (double)dimension;
        double time = 0;
        while ((Math.Exp(-time) * problem.Width * (dimension - 1) / (dimension * median * along)) > Math.Pow(1 - level, -2) - 1)
        {
            double middle = along + (Step / 2 * Slope(along));
            along += Step * Slope(middle);
            time += Step;
        }

        FlowLaws.HandOver(problem, level).Should().BeApproximately((time - (0.05 * (1 + (2.0 / dimension)))) * 1e6, 1e3);

        double Slope(double s) => -s * ((s * s) - dimension) / ((s * s) + 1);
    }

    [Fact(DisplayName = "A level that the median has from the start is refused: ½ at d = 3, where half of all directions are within 60° of a line")]
    public void FromTheStart()
    {
        Action ask = () => FlowLaws.HandOver(Small with { Dimension = 3 });
        ask.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("level");
        FlowLaws.HandOver(Small with { Dimension = 3 }, 0.4).Should().BePositive();
    }

    [Fact(DisplayName = "At ηm ≪ 1 a share s of ‖W‖_F² is left after −ln s/(η²σ²) steps; a larger ηm raises the rate at the start")]
    public void Shrinking()
    {
        FlowLaws.StepsToShrink(Small with { Width = 1, LearningRate = 1e-6 }, 0.5).Should().BeApproximately(Math.Log(2) * 1e12, 1e7);
        double haste = 9.0 / 7;
        FlowLaws.StepsToShrink(Small, 1 - 1e-6).Should().BeApproximately(1e-6 * 1e4 / (1 + (haste / (2 - haste))), 1e-7);
    }

    [Fact(DisplayName = "The floor's defect is half the variance of θ across θ* over ‖θ*‖², and the share in the box that of normal numbers within √(ηm/(√d‖θ*‖))")]
    public void Floor()
    {
        FlowLaws.FloorDefect(Small).Should().BeApproximately(6 * 0.01 / (4 * Math.Sqrt(7)), 1e-15);
        FlowLaws.ShareInBox(Small).Should().BeApproximately(0.4613, 1e-4);
        FlowLaws.ShareInBox(Small with { Width = 1000, LearningRate = 0.1 }).Should().BeGreaterThan(0.99);
    }
}
