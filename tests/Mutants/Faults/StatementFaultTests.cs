namespace LabelNoise.Tests.Mutants.Faults;

public sealed class StatementFaultTests : FaultTests
{
    [Theory(DisplayName = Sentence)]
    [MemberData(nameof(Killed), nameof(Area.Statement))]
    public void Dies(string mutant, string claim) => Kills(mutant, claim);
}
