using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Theorems;

/// <summary>The figure of two phases: under label noise the norms fall, then the neurons align. Where a name has none of them, ‖θ*‖ = 1 and inputs are fresh.</summary>
public sealed class TwoPhasesTests : ClaimTests
{
    [Claims("Fig.1", Kind = ClaimKind.Statement)]
    public void NormsFallAndThenNeuronsAlign(string claim) => Verify(claim);

    [Claims("Fig.1", Kind = ClaimKind.PrintedReading)]
    public void TheSignedAverageDoesNotRise(string claim) => Verify(claim);

    [Claims("Fig.1", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);
}
