using System.CommandLine;
using LabelNoise.Charts;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Figures;
using LabelNoise.Paper;

namespace LabelNoise.Cli.Figures;

/// <summary>`figure`: computes a figure and writes its data.</summary>
internal static class FigureCommand
{
    private static readonly string[] Names = [.. Catalogue.Figures.Select(figure => figure.Name)];

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        NamedArgument name = new("name", string.Join(", ", Names))
        {
            Description = $"The figure:\n{string.Join('\n', Catalogue.Figures.Select(figure => $"  {figure.Name,-18} {figure.Title}"))}",
        };
        Option<Profile> profile = OptionOf.Word("--profile", "Numbers of seconds, or the paper's own, which may take minutes", ("quick", Profile.Quick), ("deep", Profile.Deep));
        Option<ulong?> seed = OptionOf.Seed(SuiteSeed.Description);
        Option<OutputFormat?> format = FormatOption.CsvOrJson();
        Option<string?> plot = PlotFile.Option();
        Option<Theme?> theme = OptionOf.Word<Theme?>("--theme", "The colours of a drawing", (Theme.Light.Name, Theme.Light), (Theme.Dark.Name, Theme.Dark));
        Option<long?> width = OptionOf.Whole("--plot-width", FormattableString.Invariant($"The width of a drawing in pixels; below 672 its panels stand in one column [default: {Chart.UsualWidth}]"), Chart.LeastWidth, Chart.GreatestWidth);
        Command command = new("figure", "Computes a figure of the paper and writes its data, or draws it.") { name, profile, seed, format, plot, theme, width };
        command.SetAction(parsed =>
        {
            Figure figure = Find(name, parsed.GetRequiredValue(name));
            EnsureTheyGoTogether(parsed, plot, [theme, width], format);
            using PlotFile? file = PlotFile.Open(parsed.GetValue(plot), parsed.GetValue(theme) ?? Theme.Light, parsed.GetValue(width));
            FigureRun run = new(figure, new FigureOptions(SuiteSeed.Resolve(parsed.GetValue(seed)).Seed, parsed.GetValue(profile) == Profile.Deep));
            run.RunUnder(host);
            if (run.Data is not { } data)
                return ExitCode.Cancelled;
            if (file is not null)
                file.Write(figure, data);
            else if (parsed.GetValue(format) == OutputFormat.Json)
                FigureJson.Write(host, run, data);
            else
                FigureCsv.Write(host, data);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>A drawing takes the place of the data.</summary>
    private static void EnsureTheyGoTogether(ParseResult parsed, Option plot, IReadOnlyList<Option> drawing, Option format)
    {
        bool isDrawn = parsed.GetResult(plot) is not null;
        if (isDrawn && parsed.GetResult(format) is { Implicit: false })
            throw new UserErrorException($"{format.Name} is of the data and {plot.Name} draws; one of them is accepted.");
        foreach (Option option in drawing)
        {
            if (!isDrawn && parsed.GetResult(option) is { Implicit: false })
                throw new UserErrorException($"{option.Name} is given without {plot.Name}, which draws; it is accepted with it.");
        }
    }

    private static Figure Find(NamedArgument argument, string name) =>
        Catalogue.Figures.FirstOrDefault(figure => string.Equals(figure.Name, name, StringComparison.Ordinal))
        ?? throw new UserErrorException($"{argument.Name} is '{name}'; {argument.Accepted} is accepted.{NameList.Fault(name, Names)}");
}
