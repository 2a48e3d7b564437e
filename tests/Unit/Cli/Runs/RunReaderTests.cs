using System.Text.Json.Nodes;
using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Runs;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Cli.Census;

namespace LabelNoise.Tests.Unit.Cli.Runs;

public sealed class RunReaderTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory(DisplayName = "What verify wrote, as a document or as lines, with seconds or without, is read back as the results that it had, to the last digit")]
    [InlineData("json", "")]
    [InlineData("json", " --timings")]
    [InlineData("jsonl", "")]
    [InlineData("jsonl", " --timings")]
    public void RoundTrip(string format, string timings)
    {
        IReadOnlyList<Claim> claims = Claims();
        Write(Invocation.Of($"verify --seed 7 --profile deep --format {format}{timings}", claims).Output);
        (IReadOnlyList<ClaimResult> results, IReadOnlyList<string> leftOut) = RunReader.Read("file", _file.Path).On(claims);

        leftOut.Should().BeEmpty();
        results.Select(r => r with { Elapsed = default }).Should().Equal(claims.Select(c => c.Decide(new SuiteOptions { Seed = 7 }) with { Elapsed = default }));
        results.Select(r => r.GaveUp).Should().Contain("no verdict within 50 replicates");
        (timings.Length > 0).Should().Be(results.Skip(1).All(r => r.Elapsed > TimeSpan.Zero));
        string again = string.Concat(results.Select(r => VerificationJson.Line(r, timings.Length > 0)));
        again.Should().Be(format is "jsonl" ? File.ReadAllText(_file.Path) : again);
    }

    [Fact(DisplayName = "A document has the profile and whether the run was stopped; lines have the largest profile of their claims, and may not be all")]
    public void Head()
    {
        Write(Invocation.Of("verify --seed 7 --profile deep --format json", SampleClaims.Three()).Output);
        RecordedRun document = RunReader.Read("file", _file.Path);
        Write(Invocation.Of("verify --seed 7 --profile deep --format jsonl", SampleClaims.Three()).Output);
        RecordedRun lines = RunReader.Read("file", _file.Path);

        document.Should().BeEquivalentTo(new { Seed = 7UL, Profile = Profile.Deep, Cancelled = false, File = _file.Path });
        lines.Should().BeEquivalentTo(new { Seed = 7UL, Profile = Profile.Deep, Cancelled = true, File = _file.Path });
    }

    [Fact(DisplayName = "A document of an older version, without steps, evidence and the like, is read; what it does not say is left empty")]
    public void Older()
    {
        JsonObject document = JsonNode.Parse(Invocation.Of("verify --seed 7 --format json", SampleClaims.Three()).Output)!.AsObject();
        document.Remove("streams");
        foreach (string member in new[] { "steps", "gaveUp", "bound", "evidence", "profile" })
        {
            using Case atMember = Case.Of(member);
            document["claims"]!.AsArray().Count(claim => claim!.AsObject().Remove(member)).Should().Be(2);
        }

        Write(document.ToJsonString());
        (IReadOnlyList<ClaimResult> results, _) = RunReader.Read("file", _file.Path).On(SampleClaims.Three());

        results.Should().HaveCount(2);
        results[1].Should().Match<ClaimResult>(r => r.Verdict == Verdict.Supported && r.Trials > 0 && r.Steps == 0 && r.GaveUp == null && r.Evidence.Count == 0);
    }

    [Theory(DisplayName = "A result whose claim is another now is left out, and why is said")]
    [InlineData("hypothesis", "\"Pr ≥ 0.4\"", "its hypothesis is another now")]
    [InlineData("setting", "\"another coin\"", "its setting is another now")]
    [InlineData("text", "\"another\"", "its text is another now")]
    [InlineData("expected", "\"refuted\"", "its expected verdict is another now")]
    [InlineData("exact", "true", "its kind of check is another now")]
    [InlineData("alpha", "1e-6", "its error rates are others now")]
    [InlineData("beta", "1e-6", "its error rates are others now")]
    [InlineData("streams", "1", "random numbers are drawn in another way now")]
    public void Outdated(string member, string value, string why)
    {
        JsonObject line = Line();
        line[member] = JsonNode.Parse(value);
        Write(line.ToJsonString() + "\n");
        (IReadOnlyList<ClaimResult> results, IReadOnlyList<string> leftOut) = RunReader.Read("file", _file.Path).On(SampleClaims.Three());

        results.Should().BeEmpty();
        leftOut.Should().Equal($"'{_file.Path}' has a result of S.1/sampled/coin, but {why}: it is left out.");
    }

    [Fact(DisplayName = "A result of a claim that the catalogue no longer has is left out, and that is said; of two results of a claim the one that fits counts")]
    public void Gone()
    {
        JsonObject changed = Line();
        changed["setting"] = "another coin";
        Write(changed.ToJsonString() + "\n" + Line().ToJsonString() + "\n");
        RecordedRun run = RunReader.Read("file", _file.Path);

        run.On([SampleClaims.Three()[0]]).LeftOut.Should().Equal($"'{_file.Path}' has a result of S.1/sampled/coin, which is not in the catalogue: it is left out.");
        run.On(SampleClaims.Three()).Results.Should().ContainSingle();
        run.On(SampleClaims.Three()).LeftOut.Should().BeEmpty();
    }

    [Theory(DisplayName = "A damaged file is refused in one line, which names the place")]
    [InlineData("", "it is empty")]
    [InlineData("{\"id\":\"S.1/sa", "no claim in it is finished")]
    [InlineData("{\"id\":\n", "line 1 is no JSON")]
    [InlineData("{\"id\":\"S.1/exact\"}\n", "line 1 has no 'suiteSeed'")]
    [InlineData("{\"profile\": \"slow\"}", "'profile' of the document is not quick or deep or literal")]
    [InlineData("Dear diary,\n", "it is no JSON from line 1, byte 1 on")]
    public void Damaged(string text, string why)
    {
        Write(text);
        Refused(why);
    }

    [Fact(DisplayName = "Lines of two seeds, of a newer version, and with a member of another kind are refused by their number")]
    public void DamagedLine()
    {
        Refused("line 2 is of the suite seed 8, the first of 7", line => line["suiteSeed"] = 8);
        Refused("its schema is 2, of a newer version of this program; up to 1 is read", line => line["schema"] = 2);
        Refused("'verdict' of line 2 is not inconclusive or supported or refuted", line => line["verdict"] = "maybe");
        Refused("'seconds' of line 2 is not a time", line => line["seconds"] = -1);
        Refused("'logSupport' of item 0 of 'evidence' of line 2 is not a number", line => line["evidence"]![0]!["logSupport"] = "much");
    }

    [Fact(DisplayName = "What a power failure left of a last line is passed over")]
    public void Unfinished()
    {
        string text = Invocation.Of("verify --seed 7 --format jsonl", SampleClaims.Three()).Output;
        Write(text[..^1]);

        RunReader.Read("file", _file.Path).Claims.Select(c => c.Id).Should().Equal("S.1/exact");
    }

    private static JsonObject Line() =>
        JsonNode.Parse(Invocation.Of("verify S.1/sampled --seed 7 --format jsonl", SampleClaims.Three()).Output)!.AsObject();

    /// <summary>A claim of each kind, and one that gives up.</summary>
    private static IReadOnlyList<Claim> Claims() =>
    [
        .. ApprovedFile.Claims,
        new RangeClaim
        {
            Id = "S.2/range",
            Check = "range",
            Statement = SampleClaims.Statement("S.2"),
            Reading = Reading.Amended,
            Text = "the mean is within",
            Setting = "a die",
            Expected = Verdict.Supported,
            Range = new RangeHypothesis(new Interval(0.25, 0.75), new Interval(0, 1)),
            Observation = Trial.OneByOne(seed => seed.Replicate % 2 == 0 ? 0.4 : 0.6),
        },
        new ScalingClaim
        {
            Id = "S.2/exponent",
            Check = "exponent",
            Statement = SampleClaims.Statement("S.2"),
            Reading = Reading.Amended,
            Text = "it grows",
            Setting = "a grid",
            Expected = Verdict.Refuted,
            Exponent = new Interval(double.NegativeInfinity, -1),
            Scale = Scale.Median,
            Grid = [.. new[] { 1.0, 2, 4 }.Select(s => new GridPoint(
                s, new Problem { Width = 4, Dimension = 2, LearningRate = 0.25, NoiseLevel = 1 }, Trial.OneByOne(seed => s * (1 + (seed.Replicate % 5 / 10.0))), 60))],
        },
        new ProbabilityClaim
        {
            Id = "S.2/undecided",
            Check = "coin",
            Statement = SampleClaims.Statement("S.2"),
            Reading = Reading.Amended,
            Text = "a coin",
            Setting = "a coin",
            Expected = Verdict.Inconclusive,
            Probability = ProbabilityHypothesis.AtMost(0.5, 0.01),
            Trial = Trial.OneByOne(seed => new TrialOutcome(seed.Replicate % 2 == 0, double.PositiveInfinity)),
            MaximumTrials = 50,
        },
    ];

    private void Write(string text) => File.WriteAllText(_file.Path, text);

    private void Refused(string why, Action<JsonObject> edit)
    {
        JsonObject second = Line();
        edit(second);
        Write(Line().ToJsonString() + "\n" + second.ToJsonString() + "\n");
        Refused(why);
    }

    private void Refused(string why)
    {
        Action read = () => RunReader.Read("--run", _file.Path);
        read.Should().Throw<UserErrorException>().WithMessage($"--run is '{_file.Path}'; a file that `verify` wrote as json or jsonl, or `baseline`, or `merge` is accepted ({why}).");
    }
}
