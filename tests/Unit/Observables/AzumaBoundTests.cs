using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class AzumaBoundTests
{
    [Fact(DisplayName = "At m = 4096 an increment is 4·η|g|·C_data, and T₀η² is log m/64")]
    public void Numbers()
    {
        Enclosure logWidth = 12 * Enclosure.Ln2;

        AzumaBound.Increment(logWidth, 1).Middle.Should().BeApproximately(4, 1e-14);
        AzumaBound.Increment(logWidth, 3).Middle.Should().BeApproximately(12, 1e-14);
        AzumaBound.Horizon(logWidth).Middle.Should().BeApproximately(Math.Log(4096) / 64, 1e-15);
        AzumaBound.Exponent(AzumaBound.Factor, 10, 3, 6).Middle.Should().BeApproximately(0.2, 1e-15);
    }

    // E|1 + N| = √(2/π)·e^(−½) + erf(√½).
    [Theory(DisplayName = "E|rs + sN| exceeds rs by s√(2/π) at r = 0, by 0.16663s at r = 1, and by next to nothing at r = 8")]
    [InlineData(0, 0.79788456080286541)]
    [InlineData(1, 0.1666309411753726)]
    [InlineData(8, 1.5e-16)]
    public void Folded(double ratio, double growth) => FoldedNormal.Growth(ratio).Middle.Should().BeApproximately(growth, Math.Min(1e-12, 0.02 * growth));

    [Fact(DisplayName = "A walk of three steps is at 3 with probability ⅛ and at 1 or more with ½; of 1000 steps it is at 1000 with 2⁻¹⁰⁰⁰, and above 0 with one half less half of its chance of 0")]
    public void Walks()
    {
        (int Sum, Enclosure LogProbability)[] three = [.. SymmetricWalk.Tails(3)];
        (int Sum, Enclosure LogProbability)[] thousand = [.. SymmetricWalk.Tails(1000)];

        three.Select(tail => tail.Sum).Should().Equal(3, 1);
        EnclosureTests.Within(-3 * FixedPoint.Ln2, three[0].LogProbability);
        EnclosureTests.Within(-FixedPoint.Ln2, three[1].LogProbability);
        thousand.Select(tail => tail.Sum).Should().Equal(Enumerable.Range(1, 500).Select(k => 2 * k).Reverse());
        EnclosureTests.Within(-1000 * FixedPoint.Ln2, thousand[0].LogProbability);
        EnclosureTests.Within(FixedPoint.Log((1 - Central(500)) / 2), thousand[^1].LogProbability);
        thousand.Should().OnlyContain(tail => tail.LogProbability.RelativeWidth < 1e-12);
    }

    /// <summary>The chance C(2n, n)/4ⁿ = Π(1 − 1/(2j)) of a walk of 2n steps to be at 0.</summary>
    private static FixedPoint Central(int n) => Enumerable.Range(1, n).Aggregate(FixedPoint.One, (product, j) => product * ((2 * j) - 1) / (2 * j));
}
