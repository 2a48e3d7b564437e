using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

/// <summary>Lemma C.2: while the network is lazy, the residual is O(m^(1/4)) and every |aᵢ| at most m^(−1/4). Where a name has none of them, σ = m^(1/4), ‖θ*‖ = m^(−1/4) and inputs are fresh.</summary>
public sealed class LemmaC2Tests : ClaimTests
{
    [Claims("C.2", Kind = ClaimKind.Statement)]
    public void HoldsBelowTheStabilityLimit(string claim) => Verify(claim);

    [Claims("C.2", Kind = ClaimKind.PrintedReading)]
    public void FailsWithoutABoundOnTheWidth(string claim) => Verify(claim);

    [Claims("C.2", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);

    [Claims("C.2", Kind = ClaimKind.SelfCheck)]
    public void WatchedBoundsAgreeWithExplicitNeurons(string claim) => Verify(claim);
}
