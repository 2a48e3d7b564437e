using LabelNoise.Charts.Drawing;
using LabelNoise.Figures;
using OxyPlot;
using OxyPlot.Series;

namespace LabelNoise.Charts.Plots;

/// <summary>How a series is drawn: its colour, its dashes and its markers differ from those of its neighbours, so that it is known in grey too.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Dashes">Lengths of dashes and gaps in thicknesses; none for a solid line.</param>
/// <param name="Marker">The shape of its markers.</param>
/// <param name="IsHollow">Whether the markers are empty.</param>
internal sealed record SeriesStyle(OxyColor Colour, IReadOnlyList<double> Dashes, MarkerType Marker, bool IsHollow)
{
    /// <summary>The thickness of lines.</summary>
    public const double Thickness = 1.7;


    /// <summary>Half of a marker's width.</summary>
    public const double MarkerSize = 3.2;

    private const double HollowStroke = 1.2;

    private const double FullStroke = 0.6;

    private static readonly double[][] Patterns = [[], [5, 2.5], [1.2, 1.6], [7, 2, 1.2, 2], [3, 1.5], [9, 3]];

    private static readonly MarkerType[] Markers = [MarkerType.Circle, MarkerType.Square, MarkerType.Triangle, MarkerType.Diamond];

    /// <summary>The style of a series.</summary>
    /// <param name="index">Its place in its panel.</param>
    /// <param name="theme">The colours.</param>
    public static SeriesStyle Of(int index, Theme theme) => new(
        theme.Lines[index % theme.Lines.Count],
        Patterns[index % Patterns.Length],
        Markers[index % Markers.Length],
        (index / Markers.Length) % 2 == 1);

    /// <summary>The same in a panel: over cells, whose colours are their own, all lines have the colour of text; of points without lines every other series is hollow, so that small ones are told apart, unless they have a mark of their own.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="index">Its place in the panel.</param>
    /// <param name="theme">The colours.</param>
    public static SeriesStyle In(Panel panel, int index, Theme theme)
    {
        SeriesStyle style = Of(index, theme) with { Colour = panel.Cells is null ? theme.Lines[index % theme.Lines.Count] : theme.Text };
        return panel.Series[index] switch
        {
            { Mark: { } mark } => style with { Marker = Marked(mark), IsHollow = mark != PointMark.FullCircle },
            { IsJoined: false } => style with { IsHollow = index % 2 == 1 },
            _ => style,
        };
    }

    /// <summary>Draws a marker.</summary>
    /// <param name="sketch">Where.</param>
    /// <param name="place">Its middle.</param>
    /// <param name="theme">The colours.</param>
    public void DrawMarker(Sketch sketch, ScreenPoint place, Theme theme) =>
        sketch.DrawMarker(place, Marker, [], MarkerSize, Fill(theme, 1), Colour, Stroke, EdgeRenderingMode.Automatic);

    /// <summary>Markers in a plot.</summary>
    /// <param name="places">Their middles.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="fullness">How full their colour is, from 0 to 1.</param>
    /// <param name="size">Half of their width.</param>
    public ScatterSeries MarkersAt(IEnumerable<ScatterPoint> places, Theme theme, double fullness = 1, double size = MarkerSize)
    {
        ScatterSeries markers = new()
        {
            MarkerType = Marker,
            MarkerSize = size,
            MarkerFill = Fill(theme, fullness),
            MarkerStroke = IsHollow ? Faded(theme, fullness) : Colour,
            MarkerStrokeThickness = Stroke,
        };
        markers.Points.AddRange(places);
        return markers;
    }

    private static MarkerType Marked(PointMark mark) => mark switch
    {
        PointMark.FullCircle => MarkerType.Circle,
        PointMark.EmptySquare => MarkerType.Square,
        PointMark.EmptyDiamond => MarkerType.Diamond,
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "One of the named marks is accepted."),
    };

    private double Stroke => IsHollow ? HollowStroke : FullStroke;

    private OxyColor Fill(Theme theme, double fullness) => IsHollow ? theme.Background : Faded(theme, fullness);

    private OxyColor Faded(Theme theme, double fullness) => OxyColor.Interpolate(theme.Background, Colour, fullness);
}
