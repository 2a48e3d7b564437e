using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Documents;

/// <summary>`docs`: writes the documents that are made from the catalogue, or compares them with it.</summary>
internal static class DocsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        Option<string?> output = OptionOf.Name("--output", "The folder of the documents", "a folder that can be read and written", "folder");
        output.Required = true;
        Option<bool> check = new("--check") { Description = "Writes nothing; the exit code is 1 if a document on disk differs" };
        Command command = new("docs", "Writes statements.md, errata.md, items.md, thresholds.md and ledger.md from the catalogue.") { output, check };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(output)!;
            bool checks = parsed.GetValue(check);
            try
            {
                return checks ? Check(host, folder) : Write(host, folder);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
            {
                throw new UserErrorException($"--output is '{folder}'; a folder that can be {(checks ? "read" : "written")} is accepted ({error.Message.TrimEnd('.')}).", error);
            }
        });
        return command;
    }

    /// <summary>The documents: file name and text.</summary>
    public static IEnumerable<(string Name, string Text)> Documents(Catalogue catalogue)
    {
        yield return ("statements.md", StatementsDocument.Render(catalogue));
        yield return ("errata.md", ErrataDocument.Render());
        yield return ("items.md", ItemsDocument.Render(catalogue));
        yield return ("thresholds.md", ThresholdsDocument.Render());
        yield return ("ledger.md", LedgerDocument.Render(catalogue));
    }

    private static int Write(Host host, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in Documents(Catalogue.Paper))
        {
            string path = Path.Combine(folder, name);
            using WholeFile file = new("--output", path);
            file.Write(text);
            host.Output.Write(path + "\n");
        }

        return ExitCode.Success;
    }

    private static int Check(Host host, string folder)
    {
        bool same = true;
        foreach ((string name, string text) in Documents(Catalogue.Paper))
        {
            string path = Path.Combine(folder, name);
            if (File.Exists(path) && string.Equals(File.ReadAllText(path).ReplaceLineEndings("\n"), text, StringComparison.Ordinal))
                continue;
            same = false;
            host.Error.Write($"{path} {(File.Exists(path) ? "differs from the catalogue" : "is missing")}; write it with `docs --output {folder}`.\n");
        }

        return same ? ExitCode.Success : ExitCode.Difference;
    }
}
