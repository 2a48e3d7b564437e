using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Theorems;

/// <summary>Figure 2: on real images networks are said to be lazy without label noise, and rich with it or with SAM.</summary>
public sealed class LazyOrRichTests : ClaimTests
{
    [Claims("Fig.2", Kind = ClaimKind.Statement)]
    public void WhatIsSo(string claim) => Verify(claim);

    [Claims("Fig.2", Kind = ClaimKind.PrintedReading)]
    public void WhatTheFigureIsSaidToShowAndDoesNot(string claim) => Verify(claim);

    [Claims("Fig.2", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);
}
