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
            IReadOnlyList<string>? lines = null;
            int side = (int)(parsed.GetValue(threads) ?? 1);
            if (!Interruptible.Run(stop => lines = Lines(Items(parsed.GetValue(part)), side, stop), host.Cancellation))
                return ExitCode.Cancelled;
            foreach (string line in lines!)
                host.Output.Write(line + "\n");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>A line for each item, and the digest of these lines.</summary>
    private static string[] Lines(FingerprintItem[] items, int threads, CancellationToken cancellation)
    {
        string[] lines = new string[items.Length];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, items.Length, parallel, k => lines[k] = items[k].Line(threads));
        using Digest total = new();
        foreach (string line in lines)
            total.Add(line);
        return [.. lines, $"{total.Hexadecimal()}  total"];
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
