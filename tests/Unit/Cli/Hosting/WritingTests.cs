namespace LabelNoise.Tests.Unit.Cli.Hosting;

public sealed class WritingTests
{
    private const string Exact = "C.1/exact/m=1000/d=7";

    [Theory(DisplayName = "On a full disk or with a closed output every command ends with one line and exit code 2; a reader that goes away ends it quietly")]
    [InlineData("list --items")]
    [InlineData("list --format json")]
    [InlineData("--help")]
    [InlineData("verify " + Exact)]
    [InlineData("replay 3.4/typical/eta=0.01/d=7 --replicate 1")]
    [InlineData("census --seeds 1 3.4/typical/eta=0.01/d=7")]
    [InlineData("simulate --width 20 --steps 200 --format csv")]
    [InlineData("compare gradient-descent gradient-descent --width 10 --dimension 2 --steps 20 --replicates 2")]
    [InlineData("conditions")]
    [InlineData("words --count 100000")]
    [InlineData("words --count 1")]
    [InlineData("fingerprint --part words")]
    public async Task StandardOutput(string command)
    {
        if (!OperatingSystem.IsLinux())
            return;
        ShellRun full = await ShellRun.OfAsync($"cli {command} > /dev/full");
        ShellRun closed = await ShellRun.OfAsync($"cli {command} >&-");
        ShellRun pipe = await ShellRun.OfAsync($"{{ cli {command}; echo $? > \"$0.$$\"; }} | head -c 1 > /dev/null; cat \"$0.$$\" >&2; rm \"$0.$$\"".Replace("$0", Path.GetTempFileName(), StringComparison.Ordinal));

        (full.ExitCode, full.Error).Should().Be((2, "Standard output cannot be written (No space left on device).\n"));
        (closed.ExitCode, closed.Error).Should().Be((2, "Standard output cannot be written (it is closed).\n"));
        pipe.Error.Should().MatchRegex("^[01]\n$");
    }

    [Fact(DisplayName = "An error keeps its exit code where the error stream is closed or full, and results are written as ever")]
    public async Task StandardError()
    {
        if (!OperatingSystem.IsLinux())
            return;
        foreach (string stream in new[] { "2>&-", "2>/dev/full" })
        {
            using Case atStream = Case.Of(stream);
            ShellRun refused = await ShellRun.OfAsync($"cli frob {stream}");
            ShellRun result = await ShellRun.OfAsync($"cli conditions {stream}");

            (refused.ExitCode, refused.Output).Should().Be((2, string.Empty));
            result.Should().Be(new ShellRun(0, Invocation.Of("conditions").Output, string.Empty));
        }
    }

    [Fact(DisplayName = "What is written after the command to the same file comes after it, also where its output is bytes")]
    public async Task SharedFile()
    {
        if (OperatingSystem.IsWindows())
            return;
        using TemporaryFolder folder = new();
        ShellRun run = await ShellRun.OfAsync("{ cli words --count 1; echo end; cli replay C.9 --replicate 0; cli conditions; } > out 2>&1; tail -c +9 out", folder.Path);

        run.Output.Should().StartWith("end\nNo claim ").And.EndWith(Invocation.Of("conditions").Output);
    }

    [Fact(DisplayName = "At the limit of a file's size the run that cannot be written is on standard output, and the file has its old text")]
    public async Task FileSizeLimit()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using TemporaryFolder folder = new();
        string file = folder.Put("run.json", "old");
        ShellRun baseline = await Limited($"baseline {Exact} --output run.json");
        ShellRun list = await Limited("list > list.txt");
        ShellRun words = await Limited("words --count 100000 > words");

        (baseline.ExitCode, File.ReadAllText(file)).Should().Be((2, "old"));
        baseline.Output.Should().Be(Invocation.Of($"verify {Exact} --format json").Output);
        baseline.Error.Should().Match("--output is 'run.json'; a file that can be written is accepted (*). The run is on standard output instead.\n");
        foreach (ShellRun run in new[] { list, words })
        {
            run.ExitCode.Should().Be(2);
            run.Error.Should().MatchRegex("^Standard output cannot be written [^\n]*\n$");
        }

        // The runtime's own mapping of code would be beyond the limit too.
        Task<ShellRun> Limited(string command) => ShellRun.OfAsync($"export DOTNET_EnableWriteXorExecute=0; ulimit -f 1; cli {command}", folder.Path);
    }
}
