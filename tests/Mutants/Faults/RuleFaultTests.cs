namespace LabelNoise.Tests.Mutants.Faults;

public sealed class RuleFaultTests : FaultTests
{
    [Theory(DisplayName = Sentence)]
    [MemberData(nameof(Killed), nameof(Area.Rule))]
    public void Dies(string mutant, string claim) => Kills(mutant, claim);
}
