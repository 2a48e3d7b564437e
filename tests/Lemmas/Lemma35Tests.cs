using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

public sealed class Lemma35Tests : ClaimTests
{
    [Claims("3.5")]
    public void VerdictIsTheCataloguedOne(string claim) => Verify(claim);
}
