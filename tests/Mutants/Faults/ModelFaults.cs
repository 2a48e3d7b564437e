namespace LabelNoise.Tests.Mutants.Faults;

internal static class ModelFaults
{
    public static IEnumerable<Mutant> All => [];
}
