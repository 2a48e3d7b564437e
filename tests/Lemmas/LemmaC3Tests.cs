using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

public sealed class LemmaC3Tests : ClaimTests
{
    [Claims("C.3")]
    public void VerdictIsTheCataloguedOne(string claim) => Verify(claim);
}
