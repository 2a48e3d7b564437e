namespace LabelNoise.Tests.Mutants;

/// <summary>The claims, with how many mutants each kills.</summary>
internal static class ClaimTable
{
    public static string Of(KillMatrix matrix, IReadOnlyList<Mutant> mutants) => Table.Of(
        ["#", "claim", "kills", "without statistics"],
        matrix.Claims.Select((claim, k) =>
        {
            KillRow[] killed = [.. matrix.KilledBy(claim)];
            return new[] { MatrixDocument.N(k + 1), $"`{claim}`", MatrixDocument.N(killed.Length), MatrixDocument.N(OutsideStatistics(killed, mutants)) };
        }));

    public static int OutsideStatistics(IEnumerable<KillRow> killed, IReadOnlyList<Mutant> mutants)
    {
        HashSet<string> names = [.. mutants.Where(m => m.Area != Area.Statistics).Select(m => m.Name)];
        return killed.Count(row => names.Contains(row.Mutant));
    }
}
