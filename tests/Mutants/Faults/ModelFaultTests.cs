namespace LabelNoise.Tests.Mutants.Faults;

public sealed class ModelFaultTests : FaultTests
{
    [Theory(DisplayName = Sentence)]
    [MemberData(nameof(Killed), nameof(Area.Model))]
    public void Dies(string mutant, string claim) => Kills(mutant, claim);
}
