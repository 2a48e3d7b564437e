namespace LabelNoise.Tests.Mutants.Faults;

internal static class ObservableFaults
{
    public static IEnumerable<Mutant> All => [];
}
