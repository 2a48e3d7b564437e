using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

public sealed class Lemma33Tests : ClaimTests
{
    [Claims("3.3")]
    public void VerdictIsTheCataloguedOne(string claim) => Verify(claim);
}
