using LabelNoise.Model;
using LabelNoise.Observables;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class RemainingMotionValuesTests
{
    private static readonly double[] Covariance = [1.1, 0.05, 0.05, 0.95];

    /// <summary>Values from the formula of the remarks in 40 digits.</summary>
    [Theory(DisplayName = "With ‖a‖² = 4, ‖Z‖² = 9, ‖θ*‖ = ½ and 30 steps left δ and the bound on ‖θ − θ*‖ are those of the formula, at the first guess that closes the argument")]
    [InlineData(0.09, 0.45, 0.02, 0.018841634615365726, 0.0000090903962385435120)]
    [InlineData(0.09, 0.4, 0.05, 0.043193145756120682, 0.0000394294227496198774)]
    [InlineData(0.02, 0.45, 0.02, 0.018822570628568454, 0.0086483619775244174)]
    [InlineData(0.02, 0.35, 0.05, 0.065729027291194495, 0.0334143370408133519)]
    [InlineData(0.02, 0.3, 0.1, 0.112089694276829429, 0.0611341419482661170)]
    [InlineData(0.02, 0.25, 0.05, 0.150249227234589681, 0.0845006530702162498)]
    public void Values(double rate, double along, double across, double turn, double distance)
    {
        RemainingMotion motion = Of(rate, along, across);

        motion.Turn.Should().BeApproximately(turn, 1e-13);
        motion.Distance.Should().BeApproximately(distance, 1e-12 * distance);
    }

    [Theory(DisplayName = "There is no bound where η(1 + ρ)(1 + δ)²‖Z‖² exceeds 1, or where no guess closes the argument")]
    [InlineData(0.1, 0.45, 0.02)]
    [InlineData(0.0966, 0.45, 0.02)]
    [InlineData(0.02, 0.1, 0.2)]
    public void None(double rate, double along, double across) =>
        Of(rate, along, across).Should().Be(new RemainingMotion(double.PositiveInfinity, double.PositiveInfinity));

    private static RemainingMotion Of(double rate, double along, double across) => RemainingMotion.Of(
        new SummedNetwork(new Problem { Width = 10, Dimension = 2, LearningRate = rate, TeacherNorm = 0.5 }, [along, across], 4, 5, Covariance), 30);
}
