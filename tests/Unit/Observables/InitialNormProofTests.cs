using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class InitialNormProofTests
{
    [Fact(DisplayName = "(19) follows from (18) from 8¹² on at d = 1, and (21) needs 1.07·10²⁵")]
    public void Widths()
    {
        InitialNormProof.LeastWidth(1).ToDouble().Should().BeApproximately(Math.Pow(8, 12), 1e-3);
        double width = InitialNormProof.LeastSmall(0.5).ToDouble();
        (2 * width * width * Math.Exp(-Math.Pow(width, 1.0 / 6) / 128)).Should().BeApproximately(1, 1e-9);
        width.Should().BeApproximately(1.069e25, 1e22);
    }

    [Fact(DisplayName = "At m = 2²⁴ the deviation is ½, the radius 1, and the bound 2·e^(−1/8)")]
    public void AtOnePoint()
    {
        Magnitude width = Magnitude.Of(1 << 24);
        InitialNormProof.Deviation(width).Should().BeApproximately(0.5, 1e-14);
        InitialNormProof.LogLong(width, 3).Should().BeApproximately(ChiSquareTail.LogSurvival(3, 3), 1e-13);
        InitialNormProof.LogBound(width, 0.5).Should().BeApproximately(Math.Log(2) - 0.125, 1e-14);
        InitialNormProof.LogUnion(width, 0.5).Should().BeApproximately((25 * Math.Log(2)) - 0.125, 1e-13);
    }
}
