using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Lemmas;

/// <summary>Lemma 3.4: small neurons turn towards the interpolator within T₂ steps of gradient descent. Where a name has none of them, ‖θ*‖ = m^(−1/4) and Σ̂ = I.</summary>
public sealed class Lemma34Tests : ClaimTests
{
    [Claims("3.4", Kind = ClaimKind.Statement)]
    public void HoldsForTheTypicalNeuronInTheTimeOfTheFlow(string claim) => Verify(claim);

    [Claims("3.4", Kind = ClaimKind.PrintedReading)]
    public void FailsAsPrinted(string claim) => Verify(claim);

    [Claims("3.4", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);
}
