namespace LabelNoise.Tests.Mutants.Faults;

internal static class StatementFaults
{
    public static IEnumerable<Mutant> All => [];
}
