using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

/// <summary>Lemma C.1: under NTK initialisation every ‖wᵢ(0)‖ is at most ¼·m^(1/12), with probability 1 − O(1/m).</summary>
public sealed class LemmaC1Tests : ClaimTests
{
    [Claims("C.1", Kind = ClaimKind.Statement)]
    public void HoldsFromAThresholdWidthOn(string claim) => Verify(claim);

    [Claims("C.1", Kind = ClaimKind.PrintedReading)]
    public void FailsBelowThatWidth(string claim) => Verify(claim);

    [Claims("C.1", Kind = ClaimKind.Control)]
    public void TheProvedWidthNeedsTheUnionOverNeurons(string claim) => Verify(claim);

    [Claims("C.1", Kind = ClaimKind.SelfCheck)]
    public void SampledNormsAgreeWithTheExactProbability(string claim) => Verify(claim);
}
