using System.Diagnostics;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Cli.Hosting;

public sealed class SignalTests
{
    [Theory(DisplayName = "Ctrl-C, SIGTERM and SIGHUP end a run with 130, 143 and 129, after what was finished is printed")]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void Codes(string signal, int code)
    {
        if (OperatingSystem.IsWindows())
            return;

        // The conditions are printed before the run, which takes longer than any other of these claims.
        StoppedRun run = StoppedRun.Of(signal, "verify", "--literal", "--threads", "1", "C.4/literal/number/C=1.73/m=1e22/d=7/eta-m=0.1/T1=200000");

        run.FirstLine.Should().StartWith("m = ");
        if (run.IsIgnored)
            return;
        run.ExitCode.Should().Be(code);
        run.Rest.Should().Contain("cancelled with 0 of 1 claims checked: ");
    }

    [Fact(DisplayName = "A signal ends words although its reader has stopped reading")]
    public async Task FullPipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = Process.Start(new ProcessStartInfo(ChildProcess.Host, [ChildProcess.CommandLine, "words"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        byte[] first = new byte[8];
        await process.StandardOutput.BaseStream.ReadExactlyAsync(first);
        await ShellRun.OfAsync($"sleep 1; kill -s TERM {process.Id}");
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(143);
    }
}
