using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Theorems;

/// <summary>Figure 4 of the extended version: sharpness-aware minimisation has the two phases of label-noise SGD. Where a name has none of them, ‖θ*‖ = 1 and inputs are fresh.</summary>
public sealed class SharpnessAwareTests : ClaimTests
{
    [Claims("Fig.4", Kind = ClaimKind.Statement)]
    public void ShrinksTheFirstLayerAndThenAlignsIt(string claim) => Verify(claim);

    [Claims("Fig.4", Kind = ClaimKind.PrintedReading)]
    public void TheSignedMeanDoesNotRise(string claim) => Verify(claim);

    [Claims("Fig.4", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);

    [Claims("Fig.4", Kind = ClaimKind.SelfCheck)]
    public void AtRadiusZeroItIsLabelNoiseSgd(string claim) => Verify(claim);
}
