using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

/// <summary>Lemma C.3: a lazy neuron shrinks at a step more often than it grows, by enough often enough, and never grows by more than O(1). Where a name has none of them, σ = m^(1/4), ‖θ*‖ = m^(−1/4) and inputs are fresh.</summary>
public sealed class LemmaC3Tests : ClaimTests
{
    [Claims("C.3", Kind = ClaimKind.Statement)]
    public void HoldsForNeuronsThatAreNotTooShort(string claim) => Verify(claim);

    [Claims("C.3", Kind = ClaimKind.PrintedReading)]
    public void FailsForTheShortestNeuron(string claim) => Verify(claim);

    [Claims("C.3", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);

    [Claims("C.3", Kind = ClaimKind.SelfCheck)]
    public void SampledGrowthAgreesWithItsComputedProbability(string claim) => Verify(claim);
}
