using System.Diagnostics;
using System.Globalization;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Cli.Hosting;

public sealed class SignalTests
{
    [Theory(DisplayName = "Ctrl-C, SIGTERM and SIGHUP end a run with 130, 143 and 129, after what was finished is printed")]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task Codes(string signal, int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = Start("verify", "--literal", "C.3/literal/progress/C=1.2/d=7/online");
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
        await using CancellationTokenRegistration end = patience.Token.Register(process.Kill);

        // The conditions are printed before the run.
        string? first = await process.StandardOutput.ReadLineAsync();

        // What is started by something that ignores a signal, such as nohup or a shell in the background, ignores it too.
        if (IsIgnored(signal, process.Id))
        {
            process.Kill();
            return;
        }

        await ShellRun.OfAsync($"kill -s {signal} {process.Id}");
        string rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        first.Should().StartWith("m = ");
        process.ExitCode.Should().Be(code);
        rest.Should().Contain("cancelled with 0 of 1 claims checked: ");
    }

    [Fact(DisplayName = "A signal ends words although its reader has stopped reading")]
    public async Task FullPipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = Start("words");
        byte[] first = new byte[8];
        await process.StandardOutput.BaseStream.ReadExactlyAsync(first);
        await ShellRun.OfAsync($"sleep 1; kill -s TERM {process.Id}");
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(143);
    }

    /// <summary>Whether a process ignores a signal; known on Linux, where its mask of ignored signals has bit n − 1 for signal n.</summary>
    private static bool IsIgnored(string signal, int process)
    {
        const string Mask = "SigIgn:";
        int number = signal switch { "HUP" => 1, "INT" => 2, "TERM" => 15, _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "signal must be HUP, INT or TERM.") };
        return OperatingSystem.IsLinux()
            && File.ReadLines(FormattableString.Invariant($"/proc/{process}/status")).First(line => line.StartsWith(Mask, StringComparison.Ordinal)) is { } line
            && (ulong.Parse(line[Mask.Length..].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) >> (number - 1)) % 2 == 1;
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(ChildProcess.Host, [ChildProcess.CommandLine, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
}
