using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Which conditions the statements need: the claims with one of them dropped (docs/thresholds.md).</summary>
internal static class ConditionFigure
{
    private static readonly CellKind NotNeeded = new("holds without it", CellPattern.Full);

    private static readonly CellKind Needed = new("fails without it", CellPattern.Striped);

    private static readonly CellKind Depends = new("holds or fails, by how far it is missed", CellPattern.Barred);

    private static readonly CellKind NoClaim = new("no claim", CellPattern.Blank);

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "condition-matrix",
        "Which conditions the statements need",
        "The paper assumes all of Condition 3.1 for every statement. Each cell is the catalogue's verdict where that condition is dropped and the others are kept, as far as a machine can.",
        _ => Compute());

    private static FigureData Compute()
    {
        IReadOnlyList<string> rows = ConditionMatrix.Rows;
        Axis horizontal = Axis.Of("dropped condition", [.. Without.All]);
        Axis vertical = Axis.Of("statement: check", [.. rows]);
        Cell[] cells = [.. from row in Enumerable.Range(0, rows.Count)
                           from column in Enumerable.Range(0, Without.All.Count)
                           select At(column, row, ConditionMatrix.Cell(rows[row], Without.All[column]))];
        return new FigureData(
            FormattableString.Invariant($"{ConditionMatrix.Claims.Count} claims of the catalogue at their own numbers; docs/thresholds.md has them, and other claims that say something of a cell"),
            [new Panel("Statements and conditions", horizontal, vertical, []) { Cells = new CellGrid(horizontal.CategoryEdges, vertical.CategoryEdges, [NotNeeded, Needed, Depends, NoClaim], cells) }]);
    }

    private static Cell At(int column, int row, IReadOnlyList<Claim> claims)
    {
        Verdict[] verdicts = [.. claims.Select(claim => claim.Expected).Distinct()];
        CellKind kind = verdicts switch
        {
            [] => NoClaim,
            [Verdict.Supported] => NotNeeded,
            [Verdict.Refuted] => Needed,
            _ => Depends,
        };
        return new Cell(column, row, kind) { Note = claims.Count == 0 ? null : string.Join(' ', claims) };
    }
}
