namespace LabelNoise.Tests.Mutants.Faults;

public sealed class SamplerFaultTests : FaultTests
{
    [Theory(DisplayName = Sentence)]
    [MemberData(nameof(Killed), nameof(Area.Sampler))]
    public void Dies(string mutant, string claim) => Kills(mutant, claim);
}
