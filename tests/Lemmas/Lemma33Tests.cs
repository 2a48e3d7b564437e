using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

/// <summary>Lemma 3.3: an oscillating second layer shrinks the first, to a mean squared norm of √η by step 1/η². Where a name has none of them, ‖θ*‖ = m^(−1/4) and Σ̂ = I.</summary>
public sealed class Lemma33Tests : ClaimTests
{
    [Claims("3.3", Kind = ClaimKind.Statement)]
    public void HoldsForAShortTeacher(string claim) => Verify(claim);

    [Claims("3.3", Kind = ClaimKind.PrintedReading)]
    public void FailsForALongTeacher(string claim) => Verify(claim);

    [Claims("3.3", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);

    [Claims("3.3", Kind = ClaimKind.SelfCheck)]
    public void TheSimulatedMeanAgreesWithTheExactOne(string claim) => Verify(claim);
}
