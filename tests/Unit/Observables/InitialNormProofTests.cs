using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class InitialNormProofTests
{
    [Fact(DisplayName = "(19) follows from (18) from 8¹² on at d = 1, and (21) needs 1.07·10²⁵")]
    public void Widths()
    {
        Math.Exp(InitialNormProof.LogLeastWidth(1).Middle).Should().BeApproximately(Math.Pow(8, 12), 1e-3);
        double width = Math.Exp(InitialNormProof.LogLeastSmall(0.5));
        (2 * width * width * Math.Exp(-Math.Pow(width, 1.0 / 6) / 128)).Should().BeApproximately(1, 1e-9);
        width.Should().BeApproximately(1.069e25, 1e22);
    }

    [Fact(DisplayName = "At m = 2²⁴ the deviation is ½, the radius 1, and the bound 2·e^(−1/8)")]
    public void AtOnePoint()
    {
        Enclosure logWidth = 24 * Enclosure.Ln2;
        InitialNormProof.Deviation(logWidth).Middle.Should().BeApproximately(0.5, 1e-14);
        InitialNormProof.LogLong(logWidth, 3).Middle.Should().BeApproximately(ChiSquareTail.LogSurvival(3, 3), 1e-13);
        InitialNormProof.LogBound(logWidth, 0.5).Middle.Should().BeApproximately(Math.Log(2) - 0.125, 1e-14);
        InitialNormProof.LogUnion(logWidth, 0.5).Middle.Should().BeApproximately((25 * Math.Log(2)) - 0.125, 1e-13);
    }

    [Fact(DisplayName = "Where an enclosed width has the least one in it, whether (19) follows and whether (21) is small stays open")]
    public void Open()
    {
        InitialNormProof.Follows(InitialNormProof.LogLeastWidth(7), 7).Should().BeNull();
        InitialNormProof.IsSmall(new Enclosure(57, 58), 0.5).Should().BeNull();
    }
}
