using System.Text.RegularExpressions;
using LabelNoise.Cli;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Tests.Unit.Cli.Hosting;

public sealed partial class ProgressTests
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

    [Fact(DisplayName = "The present work has a time left of its own, which begins anew when the work is another; work that is not named has none")]
    public void PresentWork()
    {
        ManualClock clock = new();
        using StringWriter log = new();
        (double all, double present, string? work) = (0, 0, "a");
        ProgressLines lines = new(log, () => [new Stage("all", all), new Stage(work ?? "none", present) { Work = work }], clock);
        At(9, 0.1, 0.5, "a");
        At(1, 0.25, 0.5, "a");
        At(1, 0.5, 0, "b");
        At(19, 0.5, 0.5, "b");
        At(40, 0.75, 0.5, null);

        log.ToString().Should().Be(
            "progress: all, 25 %, about 0:00:30 left; a, about 0:00:10 left\nprogress: all, 50 %, about 0:00:30 left; b, about 0:00:19 left\nprogress: all, 75 %, about 0:00:24 left; none\n");

        void At(double seconds, double whole, double part, string? name)
        {
            clock.Advance(seconds);
            (all, present, work) = (whole, part, name);
            lines.Tick();
        }
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
    [InlineData("replay S.1/sampled/coin --replicate 3", "replicate 3 of S.1/sampled/coin")]
    public void Bars(string command, string shown)
    {
        if (OperatingSystem.IsWindows())
            return;
        using StringWriter error = new();
        Host host = new(TextWriter.Null, error, default) { Progress = ProgressStyle.Bars, ErrorWidth = 120 };
        CommandLine.Run(command.Split(' '), host, SampleClaims.Three());

        error.ToString().Should().Contain(shown);
    }

    [Theory(DisplayName = "What is shown beside a bar fits into the width of the terminal, whatever it is about")]
    [InlineData(20)]
    [InlineData(44)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void BarsFit(int width)
    {
        using StringWriter error = new();
        Host host = new(TextWriter.Null, error, default) { Progress = ProgressStyle.Bars, ErrorWidth = width };
        Progress.Run(host, tick => tick!(), () => [new Stage("12 of 34 claims", 0.25), new Stage($"a claim with an id of many words{new string('/', 200)}", 0.5)]);
        string[] lines = [.. AnsiCode().Replace(error.ToString(), string.Empty).Split('\n').Select(line => line.Trim('\r'))];

        lines.Should().Contain(line => line.Contains("12 of 34", StringComparison.Ordinal) && line.Contains("25%", StringComparison.Ordinal));
        lines.Should().Contain(line => line.Contains('…') && line.Contains("50%", StringComparison.Ordinal));
        lines.Should().OnlyContain(line => line.Length <= width);
    }

    [Fact(DisplayName = "A time left of many days is said in days")]
    public void ManyDays()
    {
        ManualClock clock = new();
        TimeLeft left = new(clock, 0);
        clock.Advance(10);

        (left.At(1e-3), left.At(1e-6), left.At(1e-9)).Should().Be((", about 2:46:30 left", ", about 116 days left", ", about 115741 days left"));
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

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]", RegexOptions.None, 1000)]
    private static partial Regex AnsiCode();
}
