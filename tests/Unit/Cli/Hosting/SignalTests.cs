using System.Diagnostics;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Cli.Hosting;

public sealed class SignalTests
{
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

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(ChildProcess.Host, [ChildProcess.CommandLine, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
}
