using LabelNoise.Cli;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Tests.Unit.Cli.Hosting;

public sealed class ProgressTests
{
    [Fact(DisplayName = "A log has a line of progress after 10, 30 and 70 seconds, at last every five minutes, with the time that is left")]
    public void Lines()
    {
        ManualClock clock = new();
        using StringWriter log = new();
        double done = 0.25;
        ProgressLines lines = new(log, () => [new Stage("3 of 4 claims", done), new Stage("C.1/exact, n = 7", 0)], clock);
        List<int> at = [];
        for (int second = 1; second <= 2000; second++)
        {
            clock.Advance(1);
            done = 0.25 + (second / 4000.0);
            int before = log.ToString().Length;
            lines.Tick();
            if (log.ToString().Length > before)
                at.Add(second);
        }

        at.Should().Equal(10, 30, 70, 150, 310, 610, 910, 1210, 1510, 1810);
        log.ToString().Should().StartWith("progress: 3 of 4 claims, 25 %, about 0:49:50 left; C.1/exact, n = 7\n");
    }

    [Fact(DisplayName = "No time left is said in the first three seconds, nor before anything is done")]
    public void TimeLeftUnknown()
    {
        ManualClock clock = new();
        TimeLeft left = new(clock, 0.5);
        clock.Advance(2);
        string early = left.At(0.6);
        clock.Advance(2);

        (early, left.At(0.5), left.At(0.75)).Should().Be((string.Empty, string.Empty, ", about 0:00:04 left"));
    }

    [Theory(DisplayName = "Every long command shows bars on the error stream, whether or not results go to a terminal")]
    [InlineData("verify", "0 of 2 claims")]
    [InlineData("baseline --output /dev/null", "0 of 2 claims")]
    [InlineData("census --seeds 3", " of 3 seeds")]
    [InlineData("ladder 3.5/ladder/teacher/eta=0.01", " of 1 rungs")]
    [InlineData("simulate --width 20 --steps 2000", " of 2000 steps")]
    [InlineData("compare gradient-descent gradient-descent --width 10 --dimension 2 --steps 20 --replicates 2", "replicates of each")]
    [InlineData("fingerprint --part words", "digests")]
    public void Bars(string command, string shown)
    {
        if (OperatingSystem.IsWindows())
            return;
        using StringWriter error = new();
        Host host = new(TextWriter.Null, error, default) { Progress = ProgressStyle.Bars, ErrorWidth = 120 };
        CommandLine.Run(command.Split(' '), host, SampleClaims.Three());

        error.ToString().Should().Contain(shown);
    }

    [Fact(DisplayName = "With standard output in a file the terminal still has the bars, and the file has none of them")]
    public async Task RedirectedOutput()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
            return;
        using TemporaryFolder folder = new();
        await ShellRun.OfAsync("export TERM=xterm; script -qec '\"$DOTNET\" \"$CLI\" simulate --width 20 --steps 2000 --format csv > out.csv' log < /dev/null", folder.Path);

        File.ReadAllText(Path.Combine(folder.Path, "log")).Should().Contain(" of 2000 steps");
        File.ReadAllText(Path.Combine(folder.Path, "out.csv")).Should().Be(Invocation.Of("simulate --width 20 --steps 2000 --format csv").Output);
    }
}
