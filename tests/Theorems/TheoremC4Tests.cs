using LabelNoise.Xunit;

namespace LabelNoise.Tests.Theorems;

public sealed class TheoremC4Tests : ClaimTests
{
    [Claims("C.4")]
    public void VerdictIsTheCataloguedOne(string claim) => Verify(claim);
}
