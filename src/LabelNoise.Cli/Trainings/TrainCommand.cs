using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;

namespace LabelNoise.Cli.Trainings;

/// <summary>`train`: a two-layer network on images, by Algorithm 1 of the paper or by SAM.</summary>
internal static class TrainCommand
{
    private const string Description = """
        Trains a two-layer network on images: label-noise SGD for classification (Algorithm 1 of the paper), or sharpness-aware minimisation. The images are those of Fashion-MNIST that the
        program carries (Copyright 2017 Zalando SE, MIT licence), in place of the paper's CIFAR-10, or those of a folder with CIFAR-10's binary files.
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        TrainArguments arguments = new();
        Option<OutputFormat> format = FormatOption.TableCsvOrJson();
        Command command = new("train", Description);
        foreach (Option option in arguments.All)
            command.Add(option);
        command.Add(format);
        command.SetAction(parsed =>
        {
            TrainRun run = new(arguments.Read(parsed));
            run.RunUnder(host);
            TrainReport.Write(host, run, parsed.GetValue(format));
            return run.Cancelled ? ExitCode.Cancelled : ExitCode.Success;
        });
        return command;
    }
}
