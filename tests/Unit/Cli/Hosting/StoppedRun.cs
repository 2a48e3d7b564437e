using System.Diagnostics;
using System.Globalization;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Cli.Hosting;

/// <summary>A run of the command line that was sent a signal once it had written its first line.</summary>
/// <param name="FirstLine">What it wrote before.</param>
/// <param name="IsIgnored">Whether it ignores the signal, as what is started by nohup or by a shell in the background does; then it is not waited for.</param>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Rest">What it wrote from then on.</param>
internal sealed record StoppedRun(string? FirstLine, bool IsIgnored, int ExitCode, string Rest)
{
    /// <summary>Runs it, for two minutes at most.</summary>
    /// <remarks>Nothing here waits for the threads that tests share: those may all be at work on other tests for longer than the run takes.</remarks>
    public static StoppedRun Of(string signal, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(ChildProcess.Host, [ChildProcess.CommandLine, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using Timer end = new(_ => process.Kill(), null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        string? first = process.StandardOutput.ReadLine();
        bool isIgnored = Ignores(process.Id, signal);
        if (isIgnored)
            process.Kill();
        else
            Send(signal, process.Id);
        string rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new StoppedRun(first, isIgnored, process.ExitCode, rest);
    }

    private static void Send(string signal, int process)
    {
        using Process kill = Process.Start("sh", ["-c", FormattableString.Invariant($"kill -s {signal} {process}")]);
        kill.WaitForExit();
    }

    /// <summary>Whether a process ignores a signal; known on Linux, where its mask of ignored signals has bit n − 1 for signal n.</summary>
    private static bool Ignores(int process, string signal)
    {
        const string Mask = "SigIgn:";
        int number = signal switch { "HUP" => 1, "INT" => 2, "TERM" => 15, _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "signal must be HUP, INT or TERM.") };
        return OperatingSystem.IsLinux()
            && File.ReadLines(FormattableString.Invariant($"/proc/{process}/status")).First(line => line.StartsWith(Mask, StringComparison.Ordinal)) is { } line
            && (ulong.Parse(line[Mask.Length..].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) >> (number - 1)) % 2 == 1;
    }
}
