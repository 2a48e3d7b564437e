using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Theorems;

/// <summary>Figure 2: on real images networks are said to be lazy without label noise, and rich with it or with SAM. In a name n is the number of images and m that of units.</summary>
public sealed class LazyOrRichTests : ClaimTests
{
    [Claims("Fig.2", Kind = ClaimKind.Statement)]
    public void HoldsForTheLossesAndForLoudNoise(string claim) => Verify(claim);

    [Claims("Fig.2", Kind = ClaimKind.PrintedReading)]
    public void FailsForTheLazyRegimeAndTheNorms(string claim) => Verify(claim);

    [Claims("Fig.2", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);
}
