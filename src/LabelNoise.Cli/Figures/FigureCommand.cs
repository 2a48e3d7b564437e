using System.CommandLine;
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
        PlotArguments plot = new();
        Command command = new("figure", "Computes a figure of the paper or of the suite and writes its data, or draws it.") { name, profile, seed, format };
        foreach (Option option in plot.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            Figure figure = Find(name, parsed.GetRequiredValue(name));
            using PlotFile? file = plot.Open(parsed, format);
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

    private static Figure Find(NamedArgument argument, string name) =>
        Catalogue.Figures.FirstOrDefault(figure => string.Equals(figure.Name, name, StringComparison.Ordinal))
        ?? throw new UserErrorException($"{argument.Name} is '{name}'; {argument.Accepted} is accepted.{NameList.Fault(name, Names)}");
}
