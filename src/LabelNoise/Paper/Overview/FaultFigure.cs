using LabelNoise.Claims;
using LabelNoise.Figures;

namespace LabelNoise.Paper;

/// <summary>Which faults of the code the claims notice, statement by statement, from docs/mutants.csv (docs/mutants.md).</summary>
internal static class FaultFigure
{
    /// <summary>Faults in a panel.</summary>
    private const int Most = 50;

    private static readonly CellKind Killed = new("noticed", CellPattern.Full);

    private static readonly CellKind Survives = new("not noticed", CellPattern.Striped);

    private static readonly CellKind Open = new("not all checked", CellPattern.Blank);

    private static readonly CellKind NotRun = new("does not run the fault", CellPattern.Dotted);

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "kill-matrix",
        "Faults put into the library on purpose, and the statements whose claims notice them",
        "A claim that cannot fail shows nothing. Each fault is a small change of the code; a statement notices it when one of its claims does not end as the catalogue says.",
        _ => Compute(KeptData.Text("mutants.csv")));

    private static FigureData Compute(string csv)
    {
        string[] lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] claims = [.. lines.Where(line => line.StartsWith("claim,", StringComparison.Ordinal)).Select(line => line["claim,".Length..])];
        string[][] faults = [.. lines.Where(line => line.StartsWith("mutant,", StringComparison.Ordinal)).Select(line => line.Split(',', 4))];
        int noticed = faults.Count(fault => Kills(fault[1]) > 0);
        int panels = (faults.Length + Most - 1) / Most;
        int each = (faults.Length + panels - 1) / panels;
        return new FigureData(
            FormattableString.Invariant($"{faults.Length} faults, {claims.Length} claims of the quick profile at suite seed 1; {noticed} of {faults.Length} faults are noticed by at least one claim; cells are not all checked where newer claims meet faults that older ones notice, the reverse, or a check that was given up; faults are numbered as in docs/mutants.md"),
            [.. Enumerable.Range(0, panels).Select(k => Panel(claims, faults, k * each, Math.Min(each, faults.Length - (k * each))))]);
    }

    private static Panel Panel(string[] claims, string[][] faults, int first, int count)
    {
        Axis horizontal = Axis.Of("statement", [.. Catalogue.Statements.Select(statement => statement.Id)]);
        double[] edges = [.. Enumerable.Range(first, count + 1).Select(fault => fault + 0.5)];
        Cell[] cells = [.. from row in Enumerable.Range(0, count)
                           from column in Enumerable.Range(0, Catalogue.Statements.Count)
                           select At(column, row, Catalogue.Statements[column], claims, faults[first + row])];
        return new Panel(FormattableString.Invariant($"Faults {first + 1} to {first + count}"), horizontal, new Axis("fault"), [])
        {
            Cells = new CellGrid(horizontal.CategoryEdges, edges, [Killed, Survives, NotRun, Open], cells),
        };
    }

    private static Cell At(int column, int row, Statement statement, string[] claims, string[] fault)
    {
        char[] outcomes = [.. fault[1].Where((_, k) => claims[k].StartsWith(statement.Id + "/", StringComparison.Ordinal))];
        int kills = Kills(outcomes);
        CellKind kind = kills > 0 ? Killed
            : outcomes.Any(outcome => outcome is '?' or 't') ? Open
            : outcomes.Contains('.') ? Survives
            : NotRun;
        return new Cell(column, row, kind) { Value = kills, Note = fault[3].Trim('"') };
    }

    private static int Kills(IEnumerable<char> outcomes) => outcomes.Count(outcome => "rsix".Contains(outcome, StringComparison.Ordinal));
}
