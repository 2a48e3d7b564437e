using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Experiments;
using LabelNoise.Paper;

namespace LabelNoise.Cli.Ladder;

/// <summary>`ladder`: searches the thresholds from which statements hold.</summary>
internal static class LadderCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> identifiers = new("id")
        {
            Description = "Rungs, statements, or beginnings of rung ids, such as C.2/ladder/width; all where none is given",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<ulong?> seed = OptionOf.Seed(SuiteSeed.Description);
        Option<long?> threads = OptionOf.Threads();
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Command command = new("ladder", "Searches, by bisection with sequential tests, the width, learning rate, norm or teacher at which statements begin to hold.")
        {
            identifiers, seed, threads, format,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<Rung> rungs = Select([.. Catalogue.Ladder(new Rules())], parsed.GetValue(identifiers) ?? []);
            SuiteOptions options = SuiteSeed.Resolve(parsed.GetValue(seed));
            LadderSearch search = new(rungs, parsed.GetValue(threads) is { } count ? options with { Threads = (int)count } : options);
            search.Run(host);
            if (parsed.GetValue(format) == OutputFormat.Json)
                LadderReport.Json(host, search);
            else
                LadderReport.Table(host, search);
            return search.ExitCode;
        });
        return command;
    }

    private static IReadOnlyList<Rung> Select(IReadOnlyList<Rung> rungs, string[] identifiers)
    {
        foreach (string identifier in identifiers)
        {
            if (!rungs.Any(r => Selects(identifier, r, rungs)))
                throw new UserErrorException($"No rung is called '{identifier}'; the beginning of one of these is accepted: {string.Join(", ", rungs.Select(r => r.Id))}.");
        }

        return [.. rungs.Where(r => identifiers.Length == 0 || identifiers.Any(i => Selects(i, r, rungs)))];
    }

    private static bool Selects(string identifier, Rung rung, IReadOnlyList<Rung> rungs) => identifier.Length > 0
        && NameMeaning.Of(identifier, Catalogue.Statements, beginning => rungs.Any(r => Begins(r, beginning))).Identifiers.Any(beginning => Begins(rung, beginning));

    private static bool Begins(Rung rung, string beginning) => rung.Id.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
}
