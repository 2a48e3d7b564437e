namespace LabelNoise.Tests.Mutants.Faults;

internal static class StatisticsFaults
{
    public static IEnumerable<Mutant> All => [];
}
