using System.CommandLine;
using System.Diagnostics;
using LabelNoise.Cli.Figures;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;

namespace LabelNoise.Cli.Simulations;

/// <summary>`simulate`: runs a dynamics and reports what is seen of it.</summary>
internal static class SimulateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        SimulationArguments arguments = new();
        Option<OutputFormat> format = FormatOption.TableCsvOrJson();
        Command command = new("simulate", "Runs a dynamics and reports observables along the way.");
        foreach (Option option in arguments.All)
            command.Add(option);
        command.Add(format);
        PlotArguments plot = new();
        foreach (Option option in plot.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            SimulationRun run = new(arguments.Read(parsed));
            using PlotFile? file = plot.Open(parsed, format);
            run.RunUnder(host);
            if (file is not null)
                return Draw(host, run, file);
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    SimulationJson.Write(host, run);
                    break;
                case OutputFormat.Csv:
                    SimulationCsv.Write(host, run);
                    break;
                case OutputFormat.Table:
                    SimulationTable.Write(host, run);
                    break;
                default:
                    throw new UnreachableException();
            }

            return run.Cancelled ? ExitCode.Cancelled : ExitCode.Success;
        });
        return command;
    }

    private static int Draw(Host host, SimulationRun run, PlotFile file)
    {
        if (run.Cancelled)
        {
            host.Error.Write("cancelled: nothing is drawn\n");
            return ExitCode.Cancelled;
        }

        file.Write(SimulationFigure.Of(run), SimulationFigure.Data(run));
        return ExitCode.Success;
    }
}
