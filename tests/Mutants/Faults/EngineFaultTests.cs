namespace LabelNoise.Tests.Mutants.Faults;

public sealed class EngineFaultTests : FaultTests
{
    [Theory(DisplayName = Sentence)]
    [MemberData(nameof(Killed), nameof(Area.Engine))]
    public void Dies(string mutant, string claim) => Kills(mutant, claim);
}
