using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

public sealed class LemmaC2Tests : ClaimTests
{
    [Claims("C.2")]
    public void VerdictIsTheCataloguedOne(string claim) => Verify(claim);
}
