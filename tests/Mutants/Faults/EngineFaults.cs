namespace LabelNoise.Tests.Mutants.Faults;

internal static class EngineFaults
{
    public static IEnumerable<Mutant> All => [];
}
