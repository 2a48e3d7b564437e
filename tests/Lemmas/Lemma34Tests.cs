using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

public sealed class Lemma34Tests : ClaimTests
{
    [Claims("3.4")]
    public void VerdictIsTheCataloguedOne(string claim) => Verify(claim);
}
