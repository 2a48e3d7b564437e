using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Model;

public sealed class WidthFloorTests
{
    [Theory(DisplayName = "The least width under A1 and A2 is C·max((96·ln C)⁶, C⁴⁸)")]
    [InlineData(1.2, 7.5378368)]
    [InlineData(2, 14.75047)]
    [InlineData(10, 49)]
    public void Formula(double constant, double log10) => WidthFloor.At(constant).Log10.Should().BeApproximately(log10, 1e-5);

    [Theory(DisplayName = "The constant for a width is the one at which the least width reaches it")]
    [InlineData(3.45e7)]
    [InlineData(2.5286e15)]
    [InlineData(1e40)]
    public void Inverse(double width) =>
        WidthFloor.At(WidthFloor.ConstantFor(Magnitude.Of(width))).Log10.Should().BeApproximately(Math.Log10(width), 1e-9);
}
