using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

/// <summary>Lemma 3.5: aligned neurons converge to the interpolator. Where a name has none of them, ‖θ*‖ = m^(−1/4) and Σ̂ = I.</summary>
public sealed class Lemma35Tests : ClaimTests
{
    [Claims("3.5", Kind = ClaimKind.Statement)]
    public void HoldsForAShortTeacherAndABoundedWidth(string claim) => Verify(claim);

    [Claims("3.5", Kind = ClaimKind.PrintedReading)]
    public void FailsForALongTeacherOrAGreatWidth(string claim) => Verify(claim);

    [Claims("3.5", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);
}
