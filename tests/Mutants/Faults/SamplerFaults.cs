namespace LabelNoise.Tests.Mutants.Faults;

internal static class SamplerFaults
{
    public static IEnumerable<Mutant> All => [];
}
