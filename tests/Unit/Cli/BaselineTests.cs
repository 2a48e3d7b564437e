using System.Text.Json;
using System.Text.Json.Nodes;
using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class BaselineTests : IDisposable
{
    private readonly ApprovedFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact(DisplayName = "A run equals its own baseline: no differences, exit code 0, at its suite seed and at another")]
    public void RoundTrip()
    {
        Invocation approve = _file.Approve(ApprovedFile.Claims, "--seed 5");
        Invocation same = _file.Verify(ApprovedFile.Claims, "--seed 5");
        Invocation other = _file.Verify(ApprovedFile.Claims, "--seed 6");

        approve.ExitCode.Should().Be(0);
        approve.Output.Should().StartWith($"{_file.Path} is written: 3 claims as catalogued, 0 not; ").And.Contain("suite seed 5");
        same.ExitCode.Should().Be(0);
        same.Output.Should().Contain("✓ supported").And.EndWith(
            $"\nbaseline {_file.Path} (suite seed 5): no differences; 3 claims compared; an estimate that has not moved is listed as moved with probability at most 4E-07\n");
        other.ExitCode.Should().Be(0);
        other.Output.Should().Contain("suite seed 6").And.Contain("no differences; 3 claims compared");
    }

    [Fact(DisplayName = "A verdict that changed is a difference")]
    public void VerdictChanged()
    {
        _file.Approve(ApprovedFile.Claims);
        Invocation run = _file.EditClaim(1, c => c["verdict"] = "refuted").Verify(ApprovedFile.Claims);

        Differs(run, "verdict S.1/sampled/coin: verdict was refuted, is supported", "1 difference (1 verdict)");
    }

    [Fact(DisplayName = "An estimate has moved when the two intervals are disjoint, and has not when they touch")]
    public void EstimateMoved()
    {
        _file.Approve(ApprovedFile.Claims);
        using JsonDocument document = JsonDocument.Parse(_file.Text);
        double lower = document.RootElement.GetProperty("claims")[1].GetProperty("interval").GetProperty("lower").GetDouble();
        Invocation touching = _file.EditClaim(1, c => c["interval"] = Interval(0.01, lower)).Verify(ApprovedFile.Claims);
        Invocation disjoint = _file.EditClaim(1, c =>
        {
            c["estimate"] = 0.0625;
            c["interval"] = Interval(0.03125, 0.125);
        }).Verify(ApprovedFile.Claims);

        touching.ExitCode.Should().Be(0);
        Differs(disjoint, "moved   S.1/sampled/coin: estimate was 0.0625 in [0.03125, 0.125], is *", "1 difference (1 moved)");
    }

    [Fact(DisplayName = "A mean has moved when its intervals are disjoint; where a file of an older version has none, the one that follows from its ceiling counts")]
    public void MeanMoved()
    {
        _file.Approve(ApprovedFile.Claims);
        Invocation few = _file.EditClaim(2, c => (c["interval"], c["estimate"], c["trials"]) = (null, 0.9, 2)).Verify(ApprovedFile.Claims);
        Invocation many = _file.EditClaim(2, c => c["trials"] = 100_000).Verify(ApprovedFile.Claims);

        few.ExitCode.Should().Be(0, "two observations say little of a mean");
        Differs(many, "moved   S.1/mean: estimate was 0.9 in [0.89*", "1 difference (1 moved)");
        Differs(
            _file.EditClaim(2, c => (c["estimate"], c["interval"]) = (0.9, new JsonObject { ["lower"] = 0.875, ["upper"] = 1 })).Verify(ApprovedFile.Claims),
            "moved   S.1/mean: estimate was 0.9 in [0.875, 1]*",
            "1 difference (1 moved)");
    }

    [Fact(DisplayName = "A computed value is compared with what is seen and to nine digits")]
    public void ComputedValueDiffers()
    {
        _file.Approve(ApprovedFile.Claims);
        Invocation rounding = _file.EditClaim(0, c => c["estimate"] = 1 + 1e-12).Verify(ApprovedFile.Claims);
        Invocation value = _file.EditClaim(0, c => c["estimate"] = 1 + 1e-6).Verify(ApprovedFile.Claims);
        Invocation seen = _file.EditClaim(0, c => c["seen"] = "2").Verify(ApprovedFile.Claims);

        rounding.ExitCode.Should().Be(0);
        Differs(value, "moved   S.1/exact: value was 1.000001, is 1", "1 difference (1 moved)");
        Differs(seen, "moved   S.1/exact: what is seen was '2', is '1'", "1 difference (1 moved)");
    }

    [Fact(DisplayName = "A computed value that was infinite and is not has moved")]
    public void InfiniteValueDiffers()
    {
        _file.Approve(ApprovedFile.Claims);

        Differs(_file.EditClaim(0, c => c["estimate"] = "Infinity").Verify(ApprovedFile.Claims), "moved   S.1/exact: value was Infinity, is 1", "1 difference (1 moved)");
    }

    [Theory(DisplayName = "A claim whose text, setting, hypothesis, reading or expected verdict is another is said to have changed")]
    [InlineData("text", "the coin shows heads with probability ≥ ½")]
    [InlineData("setting", "a coin")]
    [InlineData("hypothesis", "Pr ≥ 0.5 (p₁ = 0.25)")]
    [InlineData("reading", "amended")]
    [InlineData("expected", "supported")]
    public void ClaimChanged(string member, string now)
    {
        _file.Approve(ApprovedFile.Claims);
        Invocation run = _file.EditClaim(1, c => c[member] = "before\nthis").Verify(ApprovedFile.Claims);

        Differs(run, $"changed S.1/sampled/coin: {member} was 'before this', is '{now}'", "1 difference (1 changed)");
    }

    [Fact(DisplayName = "The estimate of a claim that changed is not compared, its verdict is; a check that was computed and is sampled has changed")]
    public void ChangedClaimsHaveNoEstimate()
    {
        _file.Approve(ApprovedFile.Claims);
        _file.EditClaim(1, c => (c["hypothesis"], c["verdict"], c["interval"]) = ("Pr ≥ 0.1", "inconclusive", Interval(0.01, 0.02)));
        Invocation run = _file.EditClaim(0, c => (c["exact"], c["estimate"]) = (false, 7)).Verify(ApprovedFile.Claims);

        Lines(run).Should().Equal(
            "changed S.1/exact: check was sampled, is computed",
            "changed S.1/sampled/coin: hypothesis was 'Pr ≥ 0.1', is 'Pr ≥ 0.5 (p₁ = 0.25)'",
            "verdict S.1/sampled/coin: verdict was inconclusive, is supported");
        run.Output.Should().Contain("3 differences (2 changed, 1 verdict); 3 claims compared;");
    }

    [Fact(DisplayName = "A claim that the baseline does not have is new")]
    public void NewClaim()
    {
        _file.Approve(ApprovedFile.Claims, "S.1/exact");
        Invocation run = _file.Verify(ApprovedFile.Claims, "S.1/exact S.1/mean");

        Differs(run, "new     S.1/mean: not in the baseline; verdict supported", "1 difference (1 new); 1 claim compared;");
    }

    [Fact(DisplayName = "A claim that the catalogue does not have is lost")]
    public void LostClaim()
    {
        _file.Approve(ApprovedFile.Claims);

        Differs(_file.Verify([ApprovedFile.Claims[0], ApprovedFile.Claims[2]]), "lost    S.1/sampled/coin: no longer in the catalogue; verdict was supported", "1 difference (1 lost); 2 claims compared;");
    }

    [Theory(DisplayName = "A claim that is gone is lost where the selection and the profile reach it, and only there")]
    [InlineData("", "S.1/sampled/coin")]
    [InlineData("--profile deep", "S.1/sampled/coin S.10/deep")]
    [InlineData("S.1", "S.1/sampled/coin")]
    [InlineData("S.1/ex", "")]
    [InlineData("S.1/exact", "")]
    [InlineData("s. --profile deep", "S.1/sampled/coin S.10/deep")]
    public void LostWithinTheSelection(string options, string lost)
    {
        _file.Approve(ApprovedFile.Claims, "--profile deep");
        Invocation run = _file.Verify([ApprovedFile.Claims[0], ApprovedFile.Claims[2]], options);

        Lines(run).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].TrimEnd(':')).Should().Equal(lost.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        run.ExitCode.Should().Be(lost.Length == 0 ? 0 : 1);
    }

    [Fact(DisplayName = "A claim that the run merely did not select is not lost, and counted")]
    public void NotSelectedIsNotLost()
    {
        _file.Approve(ApprovedFile.Claims, "--profile deep");
        Invocation run = _file.Verify(ApprovedFile.Claims, "S.1/exact");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("no differences; 1 claim compared, 3 of its claims not run; ");
    }

    [Fact(DisplayName = "A verdict that is not as catalogued fails the run even where the baseline has it")]
    public void NotAsCatalogued()
    {
        IReadOnlyList<Claim> claims = SampleClaims.Three(Verdict.Refuted);
        Invocation approve = _file.Approve(claims);
        Invocation run = _file.Verify(claims);

        approve.ExitCode.Should().Be(1);
        approve.Output.Should().Contain("1 claim as catalogued, 1 not;");
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("no differences");
    }

    [Fact(DisplayName = "The JSON has the same differences in the member \"baseline\", and itself serves as a baseline")]
    public void Json()
    {
        _file.Approve(ApprovedFile.Claims, "--seed 2");
        Invocation run = _file.EditClaim(1, c => c["verdict"] = "refuted").Verify(ApprovedFile.Claims, "--format json");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement baseline = document.RootElement.GetProperty("baseline");
        JsonElement difference = baseline.GetProperty("differences")[0];

        run.ExitCode.Should().Be(1);
        baseline.GetProperty("file").GetString().Should().Be(_file.Path);
        baseline.GetProperty("suiteSeed").GetUInt64().Should().Be(2);
        baseline.GetProperty("compared").GetInt32().Should().Be(3);
        baseline.GetProperty("notRun").GetInt32().Should().Be(0);
        baseline.GetProperty("errorRate").GetDouble().Should().BeApproximately(4e-7, 1e-18);
        baseline.GetProperty("differences").GetArrayLength().Should().Be(1);
        difference.EnumerateObject().Select(m => $"{m.Name}: {m.Value}")
            .Should().Equal("kind: verdict", "id: S.1/sampled/coin", "what: verdict", "before: refuted", "now: supported");
        File.WriteAllText(_file.Path, run.Output);
        _file.Verify(ApprovedFile.Claims).ExitCode.Should().Be(0);
    }

    private static JsonObject Interval(double lower, double upper) => new() { ["lower"] = lower, ["upper"] = upper };

    /// <summary>The lines of the differences: between the blank line before them and the summary.</summary>
    private static string[] Lines(Invocation run) => run.Output[(run.Output.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..].TrimEnd('\n').Split('\n')[..^1];

    private static void Differs(Invocation run, string line, string summary)
    {
        run.ExitCode.Should().Be(1);
        Lines(run).Should().ContainSingle().Which.Should().Match(line);
        run.Output.Should().Contain(summary);
    }
}
