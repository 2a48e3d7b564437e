using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Theorems;

/// <summary>Theorem C.4: label noise drives every neuron out of the lazy regime by step T₁ = 384√(log m)/(σ²η²√m). Where a name has none of them, σ = m^(1/4), ‖θ*‖ = m^(−1/4) and inputs are fresh.</summary>
public sealed class TheoremC4Tests : ClaimTests
{
    [Claims("C.4", Kind = ClaimKind.Statement)]
    public void EveryNeuronLeavesTheLazyRegime(string claim) => Verify(claim);

    [Claims("C.4", Kind = ClaimKind.PrintedReading)]
    public void FailsForTheShortestNeuronsOfWideNetworks(string claim) => Verify(claim);

    [Claims("C.4", Kind = ClaimKind.DroppedCondition)]
    public void NeedsTheDimensionOfA6(string claim) => Verify(claim);

    [Claims("C.4", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);
}
