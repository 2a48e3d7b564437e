using System.CommandLine;
using LabelNoise.Charts;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;

namespace LabelNoise.Cli.Figures;

/// <summary>The options of a drawing.</summary>
internal sealed class PlotArguments
{
    private readonly Option<string?> _plot = PlotFile.Option();

    private readonly Option<Theme?> _theme = OptionOf.Word<Theme?>("--theme", "The colours of a drawing", (Theme.Light.Name, Theme.Light), (Theme.Dark.Name, Theme.Dark));

    private readonly Option<long?> _width = OptionOf.Whole(
        "--plot-width", FormattableString.Invariant($"The width of a drawing in pixels; below 672 its panels stand in one column [default: {Chart.UsualWidth}]"), Chart.LeastWidth, Chart.GreatestWidth);

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> All => [_plot, _theme, _width];

    /// <summary>Prepares to draw; null where nothing is drawn.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="format">The option for the format of the data, whose place a drawing takes.</param>
    /// <exception cref="UserErrorException">The options do not go together, or the file cannot be written.</exception>
    public PlotFile? Open(ParseResult parsed, Option format)
    {
        bool isDrawn = parsed.GetResult(_plot) is not null;
        if (isDrawn && parsed.GetResult(format) is { Implicit: false })
            throw new UserErrorException($"{format.Name} is of the data and {_plot.Name} draws; one of them is accepted.");
        foreach (Option option in new Option[] { _theme, _width })
        {
            if (!isDrawn && parsed.GetResult(option) is { Implicit: false })
                throw new UserErrorException($"{option.Name} is given without {_plot.Name}, which draws; it is accepted with it.");
        }

        return PlotFile.Open(parsed.GetValue(_plot), parsed.GetValue(_theme) ?? Theme.Light, parsed.GetValue(_width));
    }
}
