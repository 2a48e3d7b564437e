namespace LabelNoise.Tests.Unit.Cli.Hosting;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(DisplayName = "A file that exists keeps its mode and its hard links, and a link that points to nothing gets its file")]
    public async Task Links()
    {
        if (OperatingSystem.IsWindows())
            return;
        string file = _folder.Put("run.json", new string('x', 100_000));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        await ShellRun.OfAsync("ln run.json hard.json; ln -s none.json link.json", _folder.Path);

        Baseline("run.json").ExitCode.Should().Be(0);
        Baseline("link.json").ExitCode.Should().Be(0);

        File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        foreach (string name in new[] { "run.json", "hard.json", "none.json" })
        {
            using Case atName = Case.Of(name);
            File.ReadAllText(In(name)).Should().Be(Json);
        }
        new FileInfo(In("link.json")).LinkTarget.Should().Be("none.json");
        Directory.GetFileSystemEntries(_folder.Path).Should().HaveCount(4);
    }

    [Fact(DisplayName = "A read-only file is refused before anything is run, by root too, and so is that of a census and of a document")]
    public void ReadOnlyFile()
    {
        foreach (string name in new[] { "run.json", "statements.md" })
            File.SetAttributes(_folder.Put(name, string.Empty), FileAttributes.ReadOnly);

        Baseline("run.json").ShouldBeRefused("--output is '*run.json'; a file that can be written is accepted (*).\n");
        Invocation.Of(["census", "--seeds", "1", "--output", In("run.json")], SampleClaims.Three()).ShouldBeRefused("--output is '*run.json'; *\n");
        Invocation.Of(["docs", "--output", _folder.Path]).ShouldBeRefused("--output is '*statements.md'; *\n");
        File.ReadAllText(In("statements.md")).Should().BeEmpty();
        foreach (string name in new[] { "run.json", "statements.md" })
            File.SetAttributes(In(name), FileAttributes.Normal);
    }

    [Fact(DisplayName = "A FIFO and a device receive the text and stay what they are")]
    public async Task Receivers()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await ShellRun.OfAsync("mkfifo fifo", _folder.Path);

        // To open a FIFO waits for its other end.
        Task<string> reader = Task.Run(() => File.ReadAllText(In("fifo")));
        Invocation fifo = Baseline("fifo");
        Invocation device = Baseline("/dev/null");
        Invocation full = Baseline("/dev/full");

        (fifo.ExitCode, await reader).Should().Be((0, Json));
        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(In("fifo"));
        device.ExitCode.Should().Be(0);
        (full.ExitCode, full.Output).Should().Be((2, Json));
        full.Error.Should().Be("--output is '/dev/full'; a file that can be written is accepted (No space left on device : '/dev/full'). The run is on standard output instead.\n");
        Invocation.Of(["census", "--seeds", "1", "--output", "/dev/full"], SampleClaims.Three()).ShouldBeRefused("--output is '/dev/full'; a file that can be read and written is accepted (No space left on device*).\n");
        (await ShellRun.OfAsync("test -c /dev/null && test -c /dev/full")).ExitCode.Should().Be(0);
    }

    [Fact(DisplayName = "Ctrl-C ends the wait for a reader of a FIFO")]
    public async Task NoReader()
    {
        if (OperatingSystem.IsWindows())
            return;
        await ShellRun.OfAsync("mkfifo fifo", _folder.Path);
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(1));

        Invocation.Of(["baseline", "--output", In("fifo")], SampleClaims.Three(), stop.Token).ExitCode.Should().Be(130);

        // Lets go of the writer that was abandoned.
        await ShellRun.OfAsync(": < fifo", _folder.Path);
    }

    private static string Json => Invocation.Of("verify --format json", SampleClaims.Three()).Output;

    private Invocation Baseline(string name) => Invocation.Of(["baseline", "--output", In(name)], SampleClaims.Three());

    private string In(string name) => Path.Combine(_folder.Path, name);
}
