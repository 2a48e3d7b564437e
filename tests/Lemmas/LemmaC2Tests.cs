using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

/// <summary>Lemma C.2: while the network is lazy, the residual is O(m^(1/4)) and every |aᵢ| at most m^(−1/4).</summary>
public sealed class LemmaC2Tests : ClaimTests
{
    [Claims("C.2", Kind = ClaimKind.Statement)]
    public void HoldsBelowTheStabilityLimit(string claim) => Verify(claim);

    [Claims("C.2", Kind = ClaimKind.PrintedReading)]
    public void IsRefutedWithoutABoundOnTheWidth(string claim) => Verify(claim);

    [Claims("C.2", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);

    [Claims("C.2", Kind = ClaimKind.SelfCheck)]
    public void WatchedBoundsAgreeWithExplicitNeurons(string claim) => Verify(claim);
}
