using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

/// <summary>The numbered equations of the proofs, each by itself.</summary>
public sealed class EquationsTests : ClaimTests
{
    [Claims("Eq", Kind = ClaimKind.Statement)]
    public void FollowAsPrintedOrAsAmended(string claim) => Verify(claim);

    [Claims("Eq", Kind = ClaimKind.PrintedReading)]
    public void FailAsPrinted(string claim) => Verify(claim);

    [Claims("Eq", Kind = ClaimKind.Control)]
    public void FailUnderBrokenDynamicsOrStrongerBounds(string claim) => Verify(claim);

    [Claims("Eq", Kind = ClaimKind.SelfCheck)]
    public void SampledQuantitiesAgreeWithComputedOnes(string claim) => Verify(claim);
}
