using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Cli.Runs;
using LabelNoise.Report;

namespace LabelNoise.Cli.Reports;

/// <summary>`report`: verifies, or reads a run, and writes a page about it with all data and figures.</summary>
internal static class ReportCommand
{
    private const string FromHelp = "Reports on the run in this file, which `verify` wrote as json or jsonl, and checks nothing; the command line then names no claims, no profile and no seed";

    private const string ResumeHelp = "Goes on with the run that was stopped while its report was made in this folder";

    private const string FiguresHelp = "The figures at numbers of seconds, at the paper's own, which may take minutes, or none";

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        Option<string?> folder = OptionOf.Name(ReportFolder.Option, "The folder of the report: new, empty, or a report's", "a folder that is new, empty or a report's", "folder");
        folder.Required = true;
        SuiteArguments arguments = new();
        Option<string?> from = OptionOf.Name("--from", FromHelp, "a file that `verify` wrote as json or jsonl", "file");
        Option<bool> resume = new(Stopped.Resume) { Description = ResumeHelp };
        Option<FigureDetail> figures = OptionOf.Word("--figures", FiguresHelp, ("quick", FigureDetail.Quick), ("deep", FigureDetail.Deep), ("none", FigureDetail.None));
        Command command = new("report", "Checks claims and writes a page with all results, data and figures, which a browser opens from disk.") { folder };
        arguments.AddTo(command);
        foreach (Option option in (IEnumerable<Option>)[from, resume, figures])
            command.Add(option);
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(folder)!;
            FigureDetail detail = parsed.GetValue(figures);
            if (parsed.GetValue(from) is { } file)
            {
                EnsureAlone(parsed, command, [folder, from, figures]);
                RunRecord recorded = Recorded(host, RunReader.Read(from.Name, file), claims.Value);
                return new ReportWriter(host, ReportFolder.Open(path)).Write(recorded, detail);
            }

            return Run(host, arguments.Read(host, parsed, claims.Value), ReportFolder.Open(path), parsed.GetValue(resume), detail, Stopped.Command(parsed));
        });
        return command;
    }

    private static int Run(Host host, Verification whole, ReportFolder folder, bool resume, FigureDetail detail, string goOn)
    {
        int exitCode;
        using (ResultFile file = ResultFile.Open(ReportFolder.Option, folder.PathOf(ReportFolder.Lines), resume, whole))
        {
            Verification run = file.Continue(host, whole);
            VerificationProgress.Run(host, run);
            RunRecord record = new()
            {
                Catalogue = run.Catalogue,
                Selected = run.Selected.Count,
                Profile = run.Profile,
                Seed = run.Options.Seed,
                Results = run.Results,
                GoOn = goOn,
            };
            exitCode = new ReportWriter(host, folder).Write(record, detail);
            if (exitCode == ExitCode.Cancelled)
                Stopped.Tell(host, file.Count(run.Selected), run.Selected.Count, "claims", goOn);
        }

        if (exitCode != ExitCode.Cancelled)
            folder.RemoveLines();
        return exitCode;
    }

    /// <summary>What was read, on the claims that there are. A run that was stopped was over those of its profile.</summary>
    private static RunRecord Recorded(Host host, RecordedRun run, IReadOnlyList<Claim> catalogue)
    {
        (IReadOnlyList<ClaimResult> results, IReadOnlyList<string> leftOut) = run.On(catalogue);
        foreach (string line in leftOut)
            host.Error.Write(line + "\n");
        if (results.Count == 0)
            throw new UserErrorException($"--from is '{run.File}'; a run with claims of the present catalogue is accepted.");
        Dictionary<Claim, ClaimResult> byClaim = results.ToDictionary(r => r.Claim);
        return new RunRecord
        {
            Catalogue = catalogue,
            Selected = run.Cancelled ? Math.Max(results.Count, catalogue.Count(c => run.Profile.Includes(c.Profile))) : results.Count,
            Profile = run.Profile,
            Seed = run.Seed,
            Results = [.. catalogue.Where(byClaim.ContainsKey).Select(claim => byClaim[claim])],
        };
    }

    private static void EnsureAlone(ParseResult parsed, Command command, IReadOnlyList<Option> allowed)
    {
        string? other = command.Options.Except(allowed).FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })?.Name
            ?? command.Arguments.FirstOrDefault(argument => parsed.GetResult(argument) is { Tokens.Count: > 0 })?.Name;
        if (other is not null)
            throw new UserErrorException($"{other} is given with --from, which names a run that is finished; one of them is accepted.");
    }
}
