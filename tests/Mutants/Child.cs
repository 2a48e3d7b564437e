using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace LabelNoise.Tests.Mutants;

/// <summary>
/// Checks claims under an image of the library in a process of its own: mutated code may loop for ever, overflow the stack or exhaust the memory.
/// A claim that the process died of is an exception, one that it hung at is out of time, and the rest goes on in a new process.
/// </summary>
internal static class Child
{
    public const string Command = "check";

    // The claim itself is cancelled at its patience; what does not listen by then never will.
    private const double Grace = 20;

    public static async Task<Dictionary<string, CheckedClaim>> CheckAsync(string image, IReadOnlyList<string> claims)
    {
        Dictionary<string, CheckedClaim> outcomes = new(StringComparer.Ordinal);
        while (claims.Count > 0)
        {
            bool hung = await RunAsync(image, claims, outcomes).ConfigureAwait(false);
            claims = [.. claims.Where(c => !outcomes.ContainsKey(c))];
            if (claims.Count == 0)
                break;
            outcomes[claims[0]] = new CheckedClaim(hung ? Outcome.OutOfTime : Outcome.Exception, ClaimDriver.Patience);
            claims = [.. claims.Skip(1)];
        }

        return outcomes;
    }

    /// <summary>What the process does: reads claim ids, one a line, and writes id, outcome and seconds of each.</summary>
    public static void Run(string image)
    {
        LibraryContext context = new(File.ReadAllBytes(image), isCollectible: false);
        string[] claims = [.. Console.In.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        context.Check(claims, ClaimDriver.Patience, (claim, outcome, seconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{claim}\t{outcome}\t{seconds:F2}")));
    }

    private static async Task<bool> RunAsync(string image, IReadOnlyList<string> claims, Dictionary<string, CheckedClaim> outcomes)
    {
        ProcessStartInfo start = new("dotnet", [typeof(Child).Assembly.Location, Command, image])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x100000000";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";

        // A fault stands in the code that every processor runs.
        start.Environment["DOTNET_EnableAVX512"] = "0";
        using Process process = Process.Start(start)!;
        Channel<string?> lines = Channel.CreateUnbounded<string?>();
        process.OutputDataReceived += (_, line) => lines.Writer.TryWrite(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.StandardInput.WriteAsync(string.Join('\n', claims)).ConfigureAwait(false);
        process.StandardInput.Close();
        double latest = 0;
        while (true)
        {
            using CancellationTokenSource second = new(TimeSpan.FromSeconds(1));
            try
            {
                if (await lines.Reader.ReadAsync(second.Token).ConfigureAwait(false) is not { } line)
                    return false;
                string[] fields = line.Split('\t');
                outcomes[fields[0]] = new CheckedClaim(fields[1][0], double.Parse(fields[2], CultureInfo.InvariantCulture));
                latest = Seconds(process);
            }
            catch (OperationCanceledException)
            {
                if (Seconds(process) - latest < ClaimDriver.Patience + Grace)
                    continue;
                process.Kill();
                await process.WaitForExitAsync().ConfigureAwait(false);
                return true;
            }
        }
    }

    private static double Seconds(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }
}
