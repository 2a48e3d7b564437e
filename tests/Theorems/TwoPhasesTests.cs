using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Theorems;

/// <summary>The figure of two phases: under label noise the norms fall, then the neurons align.</summary>
public sealed class TwoPhasesTests : ClaimTests
{
    [Claims("Fig.1", Kind = ClaimKind.Statement)]
    public void NormsFallAndThenNeuronsAlign(string claim) => Verify(claim);

    [Claims("Fig.1", Kind = ClaimKind.PrintedReading)]
    public void TheSignedAverageDoesNotRise(string claim) => Verify(claim);

    [Claims("Fig.1", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);
}
