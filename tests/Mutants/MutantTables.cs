using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Mutants;

/// <summary>The mutants of each area, with how many claims of each statement kill them.</summary>
internal static class MutantTables
{
    public static string Of(KillMatrix matrix, IReadOnlyList<Mutant> mutants) =>
        string.Concat(Enum.GetValues<Area>().Select(area => $"### {Heading(area)}\n\n{Area(matrix, mutants, area)}\n"));

    private static string Area(KillMatrix matrix, IReadOnlyList<Mutant> mutants, Area area) => Table.Of(
        ["#", "fault", "killed by", .. Catalogue.Statements.Select(s => s.Id), "first of all by"],
        Enumerable.Range(0, mutants.Count).Where(k => mutants[k].Area == area).Select(k => Row(matrix, mutants[k], k)));

    private static string[] Row(KillMatrix matrix, Mutant mutant, int index)
    {
        KillRow row = matrix.Rows[index];
        return
        [
            MatrixDocument.N(index + 1),
            mutant.Name,
            MatrixDocument.N(row.Kills),
            .. Catalogue.Statements.Select(s => Count(matrix, row, s)),
            row.Cheapest is null ? "–" : $"`{row.Cheapest}`",
        ];
    }

    private static string Count(KillMatrix matrix, KillRow row, Statement statement)
    {
        int kills = matrix.Claims.Where((c, k) => Outcome.IsKill(row.Outcomes[k]) && string.Equals(MatrixDocument.Statement(c), statement.Id, StringComparison.Ordinal)).Count();
        return kills == 0 ? string.Empty : MatrixDocument.N(kills);
    }

    private static string Heading(Area area) => area switch
    {
        Mutants.Area.Model => "The problem and its settings",
        Mutants.Area.Rule => "Update rules",
        Mutants.Area.Sampler => "Random draws",
        Mutants.Area.Engine => "Carrying out steps",
        Mutants.Area.Observable => "What is measured and computed",
        Mutants.Area.Classifier => "Networks on images",
        Mutants.Area.Statement => "Times, constants and events of statements",
        _ => "Statistics",
    };
}
