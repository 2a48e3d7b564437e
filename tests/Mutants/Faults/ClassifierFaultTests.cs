namespace LabelNoise.Tests.Mutants.Faults;

public sealed class ClassifierFaultTests : FaultTests
{
    [Theory(DisplayName = Sentence)]
    [MemberData(nameof(Killed), nameof(Area.Classifier))]
    public void Dies(string mutant, string claim) => Kills(mutant, claim);
}
