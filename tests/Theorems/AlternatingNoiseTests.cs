using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Theorems;

/// <summary>Figure 6 of the extended version: with label noise on and off by turns the norms fall, and the second layer oscillates, while it is on only. Where a name has none of them, ‖θ*‖ = 1 and inputs are fresh.</summary>
public sealed class AlternatingNoiseTests : ClaimTests
{
    [Claims("Fig.6", Kind = ClaimKind.Statement)]
    public void NormsFallAndOuterWeightsOscillateWithNoiseOnly(string claim) => Verify(claim);

    [Claims("Fig.6", Kind = ClaimKind.PrintedReading)]
    public void FailsAtTheFloorAndForSmallNoise(string claim) => Verify(claim);

    [Claims("Fig.6", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);
}
