using System.Diagnostics;
using LabelNoise.Figures;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Where a statement holds and where it fails, over two of its numbers.</summary>
/// <param name="Title">The statement, and what is kept fixed.</param>
/// <param name="Across">The horizontal axis.</param>
/// <param name="Up">The vertical axis.</param>
/// <param name="At">What it says of a place.</param>
internal sealed record AtlasMap(string Title, MapAxis Across, MapAxis Up, Func<double, double, MapCell> At)
{
    /// <summary>Lines and points over the cells; those without a point on the map are left out.</summary>
    public IReadOnlyList<Series> Overlay { get; init; } = [];

    /// <summary>Points of claims, those that are expected to hold apart from those that are expected to fail.</summary>
    /// <param name="claims">Claims with their places.</param>
    public static IReadOnlyList<Series> Marks(IEnumerable<(Verdict Expected, FigurePoint Place)> claims) =>
    [
        .. claims.GroupBy(claim => claim.Expected).OrderByDescending(group => group.Key).Select(group =>
            new Series(group.Key == Verdict.Supported ? "claim: holds" : "claim: fails", [.. group.Select(claim => claim.Place).Distinct()])
            {
                IsJoined = false,
                Mark = group.Key == Verdict.Supported ? PointMark.EmptySquare : PointMark.FullCircle,
            }),
    ];

    /// <summary>Computes the maps of a figure, cell after cell.</summary>
    /// <param name="options">The seed, and what is told and what stops it.</param>
    /// <param name="setting">What is kept fixed and how cells are decided.</param>
    /// <param name="maps">The maps.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FigureData Draw(FigureOptions options, string setting, params AtlasMap[] maps)
    {
        (int Map, int Column, int Row)[] places =
        [
            .. from map in Enumerable.Range(0, maps.Length)
               from column in Enumerable.Range(0, maps[map].Across.Values.Count)
               from row in Enumerable.Range(0, maps[map].Up.Values.Count)
               select (map, column, row),
        ];
        MapCell[] cells = new MapCell[places.Length];
        long done = 0;
        ParallelOptions parallel = new() { CancellationToken = options.Cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, places.Length, parallel, k =>
        {
            (int map, int column, int row) = places[k];
            cells[k] = maps[map].At(maps[map].Across.Values[column], maps[map].Up.Values[row]);
            options.Progress?.Report((double)Interlocked.Increment(ref done) / places.Length);
        });
        return new FigureData(setting, [.. maps.Select((map, index) => map.Panel(places.Zip(cells).Where(at => at.First.Map == index)))]);
    }

    private Panel Panel(IEnumerable<((int Map, int Column, int Row) Place, MapCell Cell)> cells)
    {
        Cell[] drawn = [.. cells.Select(at => new Cell(at.Place.Column, at.Place.Row, Kind(at.Cell.Outcome)) { Note = Where(at.Place.Column, at.Place.Row) + at.Cell.Note })];
        CellKind[] kinds = [.. Enum.GetValues<MapOutcome>().Select(Kind).Where(kind => drawn.Any(cell => cell.Kind == kind))];
        return new Panel(Title, Across.Axis, Up.Axis, [.. Overlay.Select(WithinMap).Where(series => series.Points.Count > 0)])
        {
            Cells = new CellGrid(Across.Edges, Up.Edges, kinds, drawn),
        };
    }

    /// <summary>The point at which a cell is decided, which need not be its middle.</summary>
    private string Where(int column, int row) => FormattableString.Invariant($"{Across.Label} = {Across.Values[column]:G4}, {Up.Label} = {Up.Values[row]:G4}: ");

    private static CellKind Kind(MapOutcome outcome) => outcome switch
    {
        MapOutcome.Holds => CellKind.Holds,
        MapOutcome.HoldsToLeadingOrder => new CellKind("holds, leading order", CellPattern.Barred),
        MapOutcome.Fails => CellKind.Fails,
        MapOutcome.FailsToLeadingOrder => new CellKind("fails, leading order", CellPattern.Crossed),
        MapOutcome.Undecided => new CellKind("undecided", CellPattern.Dotted),
        MapOutcome.OutOfReach => new CellKind("out of reach", CellPattern.Blank),
        MapOutcome.SaysNothing => new CellKind("says nothing", CellPattern.Blank),
        _ => throw new UnreachableException($"{outcome} is no outcome."),
    };

    private Series WithinMap(Series series) => series with { Points = [.. series.Points.Where(point => Across.Contains(point.X) && Up.Contains(point.Y))] };
}
