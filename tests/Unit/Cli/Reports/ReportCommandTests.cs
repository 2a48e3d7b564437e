using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli.Reports;

public sealed class ReportCommandTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("report");

    private string Folder => Path.Combine(_root.FullName, "out");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact(DisplayName = "A report is a page, the JSON that verify writes of the same run, and a table, and says where the page is")]
    public void Writes()
    {
        Invocation verified = Invocation.Of("verify --seed 3 --format json", SampleClaims.Three());

        Invocation reported = Report(["--seed", "3"]);

        (reported.ExitCode, reported.Output, reported.Error).Should().Be((0, Path.Combine(Folder, "index.html") + "\n", string.Empty));
        Names().Should().Equal("index.html", "results.csv", "results.json");
        Text("results.json").Should().Be(verified.Output);
        Text("results.csv").Split('\n').Should().HaveCount(4).And.Contain(line => line.StartsWith("S.1/sampled/coin,Lemma S.1,statement,amended,coin,quick,supported,supported,false,"));
        Text("index.html").Should().StartWith("<!DOCTYPE html>").And.Contain("S.1/sampled/coin").And.EndWith("</html>");
    }

    [Fact(DisplayName = "The same seed gives the same bytes, and a report may be written over")]
    public void Again()
    {
        Report(["--seed", "3"]);
        string[] first = [.. Names().Select(Text)];
        Report(["--seed", "4"]).ExitCode.Should().Be(0);
        string[] other = [.. Names().Select(Text)];

        Report(["--seed", "3"]).ExitCode.Should().Be(0);

        Names().Select(Text).Should().Equal(first).And.NotEqual(other);
    }

    [Fact(DisplayName = "A report on a run that was read is the same as on the run itself")]
    public void From()
    {
        Report(["--seed", "3"]);
        string[] direct = [.. Names().Select(Text)];
        string file = Path.Combine(_root.FullName, "run.json");
        File.Copy(Path.Combine(Folder, "results.json"), file);

        Invocation read = Invocation.Of(["report", "--out", Folder, "--from", file, "--figures", "none"], SampleClaims.Three());

        read.ExitCode.Should().Be(0);
        Names().Select(Text).Should().Equal(direct);
    }

    [Fact(DisplayName = "A verdict that is not as catalogued makes the exit code 1 and stands at the top of the page")]
    public void NotAsCatalogued()
    {
        Invocation reported = Report(["--seed", "3"], SampleClaims.Three(Verdict.Refuted));

        reported.ExitCode.Should().Be(1);
        Text("index.html").Should().Contain("1 claim is not as catalogued");
    }

    [Fact(DisplayName = "A run that is stopped leaves a report on what is finished, marked as partial; --resume goes on with the others")]
    public void Resumes()
    {
        using CancellationTokenSource stop = new();
        IReadOnlyList<Claim> claims =
        [
            SampleClaims.Three()[0],
            SampleClaims.Sampled("S.1/stopped", "S.1", _ => { stop.Cancel(); return new(true, 0.5); }, Verdict.Supported),
        ];

        Invocation stopped = Report(["--seed", "3"], claims, stop.Token);
        string partial = Text("index.html");
        string[] names = Names();
        Invocation forgotten = Report(["--seed", "3"], claims);
        Invocation resumed = Report(["--seed", "3", "--resume"], claims);

        (stopped.ExitCode, resumed.ExitCode).Should().Be((130, 0));
        string goOn = $"dotnet run --project src/LabelNoise.Cli -- report --out {Folder} --figures none --seed 3 --resume";
        partial.Should().Contain("1 of 2 claims are finished").And.Contain($">{goOn}</code>");
        stopped.Error.Should().Be($"Stopped: 1 of 2 claims are finished. To go on: {goOn}\n");
        names.Should().Equal("index.html", "results.csv", "results.json", "results.jsonl");
        forgotten.ShouldBeRefused("--out is '*results.jsonl'; it holds results already; with --resume*");
        Names().Should().Equal("index.html", "results.csv", "results.json");
        Text("index.html").Should().NotContain("claims are finished");
    }

    [Fact(DisplayName = "A folder that holds other files, a file, and a folder that cannot be made are refused before the work")]
    public void RefusesFolders()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "thesis.tex"), "years of work");

        Report(["--seed", "3"]).ShouldBeRefused("--out is '*out'; a folder that is new, empty or a report's, and can be written, is accepted (it holds other files and no results.json).\n");
        Invocation.Of(["report", "--seed", "3", "--out", Path.Combine(Folder, "thesis.tex")], SampleClaims.Three()).ShouldBeRefused("--out is '*thesis.tex'; *(it is a file).\n");
        Invocation.Of(["report", "--seed", "3", "--out", Path.Combine(Folder, "thesis.tex", "out")], SampleClaims.Three()).ShouldBeRefused("--out is '*out'; a folder*");
        Directory.GetFileSystemEntries(Folder).Should().ContainSingle();
    }

    [Theory(DisplayName = "A run that is read has its claims, its profile and its seed; no others are accepted beside it")]
    [InlineData("--seed 3", "--seed is given with --from*")]
    [InlineData("--profile deep", "--profile is given with --from*")]
    [InlineData("--resume", "--resume is given with --from*")]
    [InlineData("S.1", "id is given with --from*")]
    public void Alone(string words, string error) =>
        Invocation.Of(["report", "--out", Folder, "--from", "run.json", .. words.Split(' ')], SampleClaims.Three()).ShouldBeRefused(error);

    [Fact(DisplayName = "A file that is no run is refused and leaves no folder")]
    public void RefusesFiles()
    {
        Invocation.Of(["report", "--out", Folder, "--from", Path.Combine(_root.FullName, "none.json")], SampleClaims.Three()).ShouldBeRefused("--from is '*none.json'; *(there is no such file).\n");
        Directory.Exists(Folder).Should().BeFalse();
    }

    private Invocation Report(IReadOnlyList<string> words, IReadOnlyList<Claim>? claims = null, CancellationToken cancellation = default) =>
        Invocation.Of(["report", "--out", Folder, "--figures", "none", .. words], claims ?? SampleClaims.Three(), cancellation);

    private string[] Names() => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
