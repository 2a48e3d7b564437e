using System.CommandLine;
using System.Diagnostics;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;

namespace LabelNoise.Cli.Fingerprints;

/// <summary>`fingerprint`: digests of words, trajectories and results, to compare machines and settings bit by bit.</summary>
internal static class FingerprintCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        Option<FingerprintPart> part = OptionOf.Word(
            "--part",
            "What to compute",
            ("all", FingerprintPart.All),
            ("words", FingerprintPart.Words),
            ("trajectories", FingerprintPart.Trajectories),
            ("laws", FingerprintPart.Laws),
            ("verdicts", FingerprintPart.Verdicts));
        Option<long?> threads = OptionOf.Whole("--threads", "Threads; changes no digit [default: 1]", 1, 1024);
        Command command = new("fingerprint", "Prints digests of the bits of words, trajectories and results, the same wherever the digits are.") { part, threads };
        command.SetAction(parsed =>
        {
            int side = (int)(parsed.GetValue(threads) ?? 1);
            FingerprintItem[] items = Items(parsed.GetValue(part));
            string?[] lines = new string?[items.Length];
            bool finished = false;
            Progress.Run(
                host,
                tick => finished = Interruptible.Run(stop => Fill(lines, items, side, stop), host.Cancellation, tick),
                () => [new Stage(FormattableString.Invariant($"{lines.Count(line => line is not null)} of {items.Length} digests"), (double)lines.Count(line => line is not null) / items.Length)]);
            string[] done = [.. lines.OfType<string>()];
            foreach (string line in done)
                host.Output.Write(line + "\n");
            if (finished)
                host.Output.Write(Total(done) + "\n");
            else
                host.Error.Write(FormattableString.Invariant($"cancelled with {done.Length} of {items.Length} digests\n"));
            return finished ? ExitCode.Success : ExitCode.Cancelled;
        });
        return command;
    }

    /// <summary>Fills in a line for each item.</summary>
    private static void Fill(string?[] lines, FingerprintItem[] items, int threads, CancellationToken cancellation)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, items.Length, parallel, k => lines[k] = items[k].Line(threads));
    }

    /// <summary>The digest of all lines.</summary>
    private static string Total(string[] lines)
    {
        using Digest total = new();
        foreach (string line in lines)
            total.Add(line);
        return $"{total.Hexadecimal()}  total";
    }

    private static FingerprintItem[] Items(FingerprintPart part) => part switch
    {
        FingerprintPart.Words => [.. WordItems.All],
        FingerprintPart.Trajectories => [.. TrajectoryItems.All],
        FingerprintPart.Laws => [.. LawItems.All],
        FingerprintPart.Verdicts => [.. VerdictItems.All()],
        FingerprintPart.All => [.. WordItems.All, .. TrajectoryItems.All, .. LawItems.All, .. VerdictItems.All()],
        _ => throw new UnreachableException($"{part} is no part."),
    };
}
