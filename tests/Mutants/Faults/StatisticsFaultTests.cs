namespace LabelNoise.Tests.Mutants.Faults;

public sealed class StatisticsFaultTests : FaultTests
{
    [Theory(DisplayName = Sentence)]
    [MemberData(nameof(Killed), nameof(Area.Statistics))]
    public void Dies(string mutant, string claim) => Kills(mutant, claim);
}
