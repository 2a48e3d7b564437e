namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults that a computed step of a proof notices. Each costs a compilation of the library, some ten minutes in all: .ci/deep runs them, .ci/run does not.</summary>
[Trait("Killer", "proof")]
public sealed class ProofFaultTests : FaultTests
{
    [Theory(DisplayName = Sentence)]
    [MemberData(nameof(KilledByProofs))]
    public void Dies(string mutant, string claim) => Kills(mutant, claim);
}
