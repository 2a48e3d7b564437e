using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class AzumaBoundTests
{
    [Fact(DisplayName = "At m = 4096 an increment is 4·η|g|·C_data, and T₀η² is log m/64")]
    public void Numbers()
    {
        AzumaBound.Increment(4096, 1).Should().BeApproximately(4, 1e-14);
        AzumaBound.Increment(4096, 3).Should().BeApproximately(12, 1e-14);
        AzumaBound.Horizon(4096).Should().BeApproximately(Math.Log(4096) / 64, 1e-16);
        AzumaBound.Exponent(AzumaBound.Factor, 10, 3, 6).Should().BeApproximately(0.2, 1e-15);
    }

    [Theory(DisplayName = "E|a + sN| is s√(2/π) at a = 0, above |a| everywhere, and a once a is many s")]
    [InlineData(0, 1, 0.79788456080286541)]
    [InlineData(1, 1, 1.1666309411753726)]
    [InlineData(-1, 1, 1.1666309411753726)]
    [InlineData(5, 0.1, 5)]
    public void Folded(double a, double s, double mean) => FoldedNormal.Mean(a, s).Should().BeApproximately(mean, 1e-9);
}
