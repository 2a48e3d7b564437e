namespace LabelNoise.Tests.Mutants.Faults;

public sealed class ObservableFaultTests : FaultTests
{
    [Theory(DisplayName = Sentence)]
    [MemberData(nameof(Killed), nameof(Area.Observable))]
    public void Dies(string mutant, string claim) => Kills(mutant, claim);
}
