using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

public sealed class LemmaC1Tests : ClaimTests
{
    [Claims("C.1")]
    public void VerdictIsTheCataloguedOne(string claim) => Verify(claim);
}
