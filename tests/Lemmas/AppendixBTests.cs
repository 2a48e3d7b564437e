using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

/// <summary>Appendix B: the probability inequalities that the proofs use.</summary>
public sealed class AppendixBTests : ClaimTests
{
    [Claims("B", Kind = ClaimKind.Statement)]
    public void HoldsWithTheConstantsOfGaussianVariables(string claim) => Verify(claim);

    [Claims("B", Kind = ClaimKind.PrintedReading)]
    public void FailsWhereItIsMisprinted(string claim) => Verify(claim);

    [Claims("B", Kind = ClaimKind.Control)]
    public void FailsWithBetterConstants(string claim) => Verify(claim);
}
