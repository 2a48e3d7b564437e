using System.Text.Json.Nodes;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class BaselineFileTests : IDisposable
{
    private readonly ApprovedFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact(DisplayName = "The file is what verify --format json writes, byte for byte, on any number of threads, and a file of verify serves as well")]
    public void FileIsTheJsonOfVerify()
    {
        string json = Invocation.Of("verify --format json --seed 3 --threads 1", ApprovedFile.Claims).Output;
        _file.Approve(ApprovedFile.Claims, "--seed 3 --threads 4");

        _file.Text.Should().Be(json);
        File.WriteAllText(_file.Path, Invocation.Of("verify --format json --timings --seed 3", ApprovedFile.Claims).Output);
        _file.Verify(ApprovedFile.Claims).ExitCode.Should().Be(0);
    }

    [Theory(DisplayName = "A file that is not a run gives exit code 2, and one line with the reason and what is accepted, before anything runs")]
    [InlineData("", "it is empty")]
    [InlineData(" \n", "it is empty")]
    [InlineData("verdicts", "it is no JSON from line 1, byte 1 on")]
    [InlineData("{\"claims\":\n [}", "it is no JSON from line 2, byte 3 on")]
    [InlineData("[]", "the document has no 'profile'")]
    [InlineData("{}", "the document has no 'profile'")]
    [InlineData("{\"profile\": \"slow\"}", "'profile' of the document is not quick or deep or literal")]
    [InlineData("{\"profile\": \"quick\", \"suiteSeed\": -1}", "'suiteSeed' of the document is not a seed")]
    [InlineData("{\"profile\": \"quick\", \"profile\": \"deep\"}", "it is no JSON from *")]
    [InlineData("{\"profile\": \"quick\", \"suiteSeed\": 1, \"cancelled\": 1}", "'cancelled' of the document is not true or false")]
    [InlineData("{\"profile\": \"quick\", \"suiteSeed\": 1, \"cancelled\": false, \"claims\": {}}", "'claims' of the document is not a list")]
    [InlineData("{\"profile\": \"quick\", \"suiteSeed\": 1, \"cancelled\": false, \"claims\": [3]}", "item 0 of 'claims' of the document has no 'id'")]
    public void NoRun(string text, string reason)
    {
        File.WriteAllText(_file.Path, text);

        Refused(reason);
    }

    [Theory(DisplayName = "A run with a member of another kind is refused by the member's name")]
    [InlineData("verdict", "\"maybe\"", "'verdict' of item 1 of 'claims' of the document is not inconclusive or supported or refuted")]
    [InlineData("estimate", "\"one\"", "'estimate' of item 1 of 'claims' of the document is not a number")]
    [InlineData("trials", "-1", "'trials' of item 1 of 'claims' of the document is not a whole number")]
    [InlineData("exact", "null", "'exact' of item 1 of 'claims' of the document is not true or false")]
    [InlineData("text", "7", "'text' of item 1 of 'claims' of the document is not a text")]
    [InlineData("interval", "{\"lower\": 1, \"upper\": 0}", "'interval' of item 1 of 'claims' of the document has no numbers in order")]
    [InlineData("interval", "{\"lower\": \"NaN\", \"upper\": 0}", "'interval' of item 1 of 'claims' of the document has no numbers in order")]
    [InlineData("id", "\"S.1/exact\"", "the claim 'S.1/exact' is in it twice")]
    public void OtherMembers(string member, string value, string reason)
    {
        _file.Approve(ApprovedFile.Claims);
        _file.EditClaim(1, c => c[member] = JsonNode.Parse(value));

        Refused(reason);
    }

    [Fact(DisplayName = "A file that is missing, a folder, or larger than 64 MB is refused")]
    public void NoFile()
    {
        Refused("there is no such file");
        using (FileStream large = File.Create(_file.Path))
            large.SetLength((1 << 26) + 1);
        Refused("it is larger than 64 MB");
        File.Delete(_file.Path);
        Directory.CreateDirectory(_file.Path);
        Refused("it is a folder");
    }

    [Fact(DisplayName = "The document says which schema it follows; a newer one is refused with both numbers, and one without a number is of the first")]
    public void Schema()
    {
        _file.Approve(ApprovedFile.Claims);
        _file.Text.Should().StartWith("{\n  \"schema\": 1,\n");
        _file.Edit(document => document.Remove("schema")).Verify(ApprovedFile.Claims).ExitCode.Should().Be(0);
        _file.Edit(document => document["schema"] = 2);
        Refused("its schema is 2, of a newer version of this program; up to 1 is read");
    }

    [Fact(DisplayName = "A baseline that cannot be written gives exit code 2 and one line, before anything is run")]
    public void Unwritable()
    {
        Invocation none = Invocation.Of(["baseline", "--output", Path.Combine(_file.Path, "none.json")], ApprovedFile.Claims);
        Directory.CreateDirectory(_file.Path);
        Invocation folder = _file.Approve(ApprovedFile.Claims);

        foreach (Invocation run in new[] { none, folder })
        {
            run.ExitCode.Should().Be(2);
            run.Output.Should().BeEmpty();
            run.Error.Should().Match("--output is '*'; a file that can be written is accepted (*).\n");
        }

        folder.Error.Should().Contain("it is a folder");
        Invocation.Of("baseline", ApprovedFile.Claims).Error.Should().Be("--output is missing; a file that can be written is accepted.\n");
    }

    [Fact(DisplayName = "An update replaces the file as a whole and leaves nothing else behind; behind a link, what it points to")]
    public void UpdateReplaces()
    {
        _file.Approve(ApprovedFile.Claims, "--seed 1 --profile deep");
        string first = _file.Text;
        string link = Path.Combine(Path.GetDirectoryName(_file.Path)!, "link.json");
        File.CreateSymbolicLink(link, _file.Path);
        Invocation.Of(["baseline", "S.1/exact", "--output", link, "--seed", "2"], ApprovedFile.Claims).ExitCode.Should().Be(0);

        _file.Text.Should().NotBe(first).And.Be(Invocation.Of("verify S.1/exact --seed 2 --format json", ApprovedFile.Claims).Output);
        new FileInfo(link).LinkTarget.Should().Be(_file.Path);
        _file.Others.Should().Equal("link.json");
    }

    [Fact(DisplayName = "Ctrl-C leaves a baseline as it was, with what was finished in a file beside it, and a comparison with what was finished")]
    public void Cancelled()
    {
        _file.Approve([ApprovedFile.Claims[0], Endless(default)]).ExitCode.Should().Be(0);
        string before = _file.Text;
        using CancellationTokenSource first = new();
        using CancellationTokenSource second = new();
        Invocation approve = _file.Approve([ApprovedFile.Claims[0], Endless(first)], cancellation: first.Token);
        Invocation verify = _file.Verify([ApprovedFile.Claims[0], Endless(second)], cancellation: second.Token);

        approve.ExitCode.Should().Be(130);
        approve.Output.Should().Be($"cancelled with 1 of 2 claims checked: {_file.Path} is as it was, {_file.Path}.partial has these\n");
        _file.Text.Should().Be(before);
        _file.Others.Should().Equal("approved run.json.partial");
        File.ReadAllText(_file.Path + ".partial").Should().Contain("\"cancelled\": true").And.Contain("S.1/exact").And.NotContain("S.2/endless");
        verify.ExitCode.Should().Be(130);
        verify.Output.Should().Contain("no differences; 1 claim compared, 1 of its claims not run; ");
    }

    [Fact(DisplayName = "Ctrl-C leaves a first baseline of what was finished; the other claims are neither new nor lost against it")]
    public void Partial()
    {
        using CancellationTokenSource stop = new();
        Invocation approve = _file.Approve([ApprovedFile.Claims[0], Endless(stop)], cancellation: stop.Token);
        Invocation verify = _file.Verify([ApprovedFile.Claims[0], Endless(default)]);

        approve.ExitCode.Should().Be(130);
        approve.Output.Should().Be($"cancelled with 1 of 2 claims checked: {_file.Path} has these\n");
        verify.ExitCode.Should().Be(0);
        verify.Output.Should().Contain("no differences; 1 claim compared, 1 not in it, whose run was stopped; ");
    }

    [Fact(DisplayName = "A baseline stopped before its first claim writes nothing")]
    public void NothingFinished()
    {
        Invocation approve = _file.Approve(ApprovedFile.Claims, cancellation: new CancellationToken(canceled: true));

        approve.ExitCode.Should().Be(130);
        File.Exists(_file.Path).Should().BeFalse();
    }

    /// <summary>Cancels the run from within, where a source is given.</summary>
    private static Claim Endless(CancellationTokenSource? stop) => SampleClaims.Sampled(
        "S.2/endless",
        "S.2",
        _ =>
        {
            stop?.Cancel();
            return new TrialOutcome(true, 0);
        },
        Verdict.Supported);

    private void Refused(string reason)
    {
        _file.Verify(ApprovedFile.Claims).ShouldBeRefused($"--baseline is '{_file.Path}'; a file that `baseline` or `verify --format json` wrote is accepted ({reason}).\n");
    }
}
