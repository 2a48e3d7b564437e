using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Baselines;
using LabelNoise.Cli.Comparisons;
using LabelNoise.Comparisons;
using LabelNoise.Experiments;
using LabelNoise.Observables;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Cli.Census;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>What the command line makes of verdicts: words, marks and exit codes.</summary>
public sealed class MappingTests
{
    [Theory(DisplayName = "The command verify marks a verdict by whether it is expected, gives it its word in the table and in JSON, and returns 0 only where it is")]
    [InlineData(Verdict.Supported, "✓ supported", "supported", 0)]
    [InlineData(Verdict.Refuted, "✗ refuted", "refuted", 1)]
    [InlineData(Verdict.Inconclusive, "? inconclusive", "inconclusive", 1)]
    public void Verify(Verdict found, string cell, string word, int exitCode)
    {
        ScriptedClaim claim = ScriptedClaim.Of("S.1/scripted", _ => found);
        Invocation table = Invocation.Of("verify", [claim]);
        Invocation json = Invocation.Of("verify --format json", [claim]);
        using JsonDocument document = JsonDocument.Parse(json.Output);
        JsonElement member = document.RootElement.GetProperty("claims")[0];

        table.Output.Should().Contain(cell);
        (table.ExitCode, json.ExitCode).Should().Be((exitCode, exitCode));
        member.GetProperty("verdict").GetString().Should().Be(word);
        member.GetProperty("expected").GetString().Should().Be("supported");
        member.GetProperty("asExpected").GetBoolean().Should().Be(exitCode == 0);
        document.RootElement.GetProperty("asCatalogued").GetInt32().Should().Be(exitCode == 0 ? 1 : 0);
        document.RootElement.GetProperty("notAsCatalogued").GetInt32().Should().Be(exitCode);
    }

    [Theory(DisplayName = "A census counts a refuted claim as opposite and an undecided one as inconclusive, and only the former against the promise")]
    [InlineData(Verdict.Supported, 0, 0, 0)]
    [InlineData(Verdict.Refuted, 3, 0, 1)]
    [InlineData(Verdict.Inconclusive, 0, 3, 0)]
    public void Census(Verdict found, int opposite, int inconclusive, int exitCode)
    {
        Invocation run = Invocation.Of("census --seeds 3 --format json", [ScriptedClaim.Of("S.1/scripted", _ => found)]);
        using JsonDocument document = JsonDocument.Parse(run.Output);

        run.ExitCode.Should().Be(exitCode);
        document.RootElement.GetProperty("opposite").GetInt32().Should().Be(opposite);
        document.RootElement.GetProperty("inconclusive").GetInt32().Should().Be(inconclusive);
        document.RootElement.GetProperty("judgement").GetString().Should().Be(exitCode == 0 ? "consistent with the promise" : "more failures than promised");
    }

    [Theory(DisplayName = "The command compare says differ, alike or inconclusive, and of rules that differ whose quantity is larger")]
    [InlineData(Verdict.Refuted, 9, 2, "differ", "A")]
    [InlineData(Verdict.Refuted, 2, 9, "differ", "B")]
    [InlineData(Verdict.Supported, 9, 2, "alike", null)]
    [InlineData(Verdict.Inconclusive, 9, 2, "inconclusive", null)]
    public void Compare(Verdict verdict, long firstLarger, long secondLarger, string word, string? larger)
    {
        QuantityResult result = Compared(verdict, firstLarger, secondLarger);

        ComparisonWords.Of(verdict).Should().Be(word);
        ComparisonWords.Larger(result).Should().Be(larger);
    }

    [Theory(DisplayName = "The command compare prints a median as the other numbers of its table: six digits, whole steps as whole numbers, -0 as 0")]
    [InlineData(20_000, "20000")]
    [InlineData(0.123456789, "0.123457")]
    [InlineData(-0.0, "0")]
    [InlineData(1.5e-7, "1.5E-07")]
    public void Median(double median, string cell) => ComparisonWords.Median(median, 0, Compared(Verdict.Inconclusive)).Should().Be(cell);

    [Theory(DisplayName = "The command compare shows the evidence for the verdict: that the rules are alike, or else that they differ")]
    [InlineData("label-noise-sgd no-label-noise", "differ", "logEvidenceDiffer", 1)]
    [InlineData("gradient-descent gradient-descent --start box --delta 0.4", "alike", "logEvidenceAlike", 0)]
    public void ComparedEvidence(string rules, string word, string shown, int exitCode)
    {
        string command = $"compare {rules} --quantity rms-norm --width 20 --dimension 2 --steps 100";
        Invocation table = Invocation.Of(command);
        using JsonDocument document = JsonDocument.Parse(Invocation.Of(command + " --format json").Output);
        JsonElement quantity = document.RootElement.GetProperty("quantities")[0];

        table.ExitCode.Should().Be(exitCode);
        quantity.GetProperty("verdict").GetString().Should().Be(word);
        table.Output.Should().MatchRegex(FormattableString.Invariant($@"rms-norm .* {quantity.GetProperty(shown).GetDouble():F2} *\n"));
    }

    [Theory(DisplayName = "Each kind of difference from a baseline has its word and its account")]
    [InlineData("Changed", "a", "b", "changed X: this was a, is b")]
    [InlineData("Verdict", "a", "b", "verdict X: this was a, is b")]
    [InlineData("Moved", "a", "b", "moved   X: this was a, is b")]
    [InlineData("New", null, "b", "new     X: not in the baseline; this b")]
    [InlineData("Lost", "a", null, "lost    X: no longer in the catalogue; this was a")]
    public void Differences(string kind, string? before, string? now, string line) =>
        new Difference(Enum.Parse<DifferenceKind>(kind), "X", "this", before, now).Line.Should().Be(line);

    [Fact(DisplayName = "Every kind of difference has a word, and these are they")]
    public void AllDifferences() =>
        Enum.GetNames<DifferenceKind>().Select(n => n.ToLowerInvariant()).Should().Equal("changed", "verdict", "moved", "new", "lost");

    [Theory(DisplayName = "The command simulate writes the format asked for: a table by default, rows of csv, or one JSON object")]
    [InlineData("", "label-noise-sgd, *")]
    [InlineData("--format table", "label-noise-sgd, *")]
    [InlineData("--format csv", "kind,replicate,step,*")]
    [InlineData("--format json", "{*}\n")]
    public void SimulationFormats(string format, string output) =>
        Invocation.Of("simulate --width 4 --dimension 2 --steps 1 --every 1 " + format).Output.Should().Match(output);

    [Theory(DisplayName = "Each other command that has both formats writes the one asked for")]
    [InlineData("verify")]
    [InlineData("list")]
    [InlineData("census --seeds 1")]
    [InlineData("conditions")]
    [InlineData("compare wrong-sign wrong-sign --width 4 --dimension 2 --steps 1 --replicates 1")]
    [InlineData("ladder 3.5/ladder/teacher/eta=0.01")]
    public void Formats(string command)
    {
        Invocation.Of(command + " --format json", SampleClaims.Three()).Output.Should().StartWith("{").And.EndWith("}\n");
        Invocation.Of(command + " --format table", SampleClaims.Three()).Output.Should().NotBeEmpty().And.NotStartWith("{");
        Invocation.Of(command, SampleClaims.Three()).Output.Should().NotBeEmpty().And.NotStartWith("{");
    }

    [Theory(DisplayName = "A part of the fingerprint is that part and no other")]
    [InlineData("words")]
    [InlineData("trajectories")]
    [InlineData("laws")]
    [InlineData("verdicts")]
    public void FingerprintParts(string part)
    {
        Invocation run = Invocation.Of("fingerprint --part " + part);

        run.ExitCode.Should().Be(0);
        run.Output.TrimEnd('\n').Split('\n')[..^1].Should().NotBeEmpty().And.OnlyContain(line => line.Contains($"  {part}  ", StringComparison.Ordinal));
    }

    [Theory(DisplayName = "A command that is stopped before it starts returns 130, and says so in JSON")]
    [InlineData("verify --format json")]
    [InlineData("census --seeds 2 --format json")]
    [InlineData("ladder C.4 --format json")]
    [InlineData("simulate --format json")]
    [InlineData("compare wrong-sign wrong-sign --format json")]
    [InlineData("fingerprint")]
    [InlineData("words --count 10")]
    public void Stopped(string command)
    {
        Invocation run = Invocation.Of(command, SampleClaims.Three(), new CancellationToken(canceled: true));

        run.ExitCode.Should().Be(130);
        if (!command.EndsWith("json", StringComparison.Ordinal))
            return;
        using JsonDocument document = JsonDocument.Parse(run.Output);
        document.RootElement.GetProperty("cancelled").GetBoolean().Should().BeTrue();
    }

    [Fact(DisplayName = "A replicate whose replay is stopped returns 130 and says nothing")]
    public void StoppedReplay()
    {
        using ManualResetEventSlim never = new();
        Claim endless = SampleClaims.Sampled("S.2/endless", "S.2", _ => new TrialOutcome(never.Wait(TimeSpan.FromMinutes(1)), 0), Verdict.Supported);
        Invocation run = Invocation.Of("replay S.2/endless --replicate 1", [endless], new CancellationToken(canceled: true));
        never.Set();

        run.ExitCode.Should().Be(130);
        run.Output.Should().BeEmpty();
    }

    [Theory(DisplayName = "The JSON of a run names its profile, and the verdict expected of each claim")]
    [InlineData("quick", Verdict.Supported, "supported")]
    [InlineData("deep", Verdict.Refuted, "refuted")]
    public void Named(string profile, Verdict expected, string word)
    {
        foreach (string command in new[] { "verify", "census --seeds 1" })
        {
            using JsonDocument document = JsonDocument.Parse(Invocation.Of($"{command} S.1/sampled --format json --profile {profile}", SampleClaims.Three(expected)).Output);

            document.RootElement.GetProperty("profile").GetString().Should().Be(profile);
            document.RootElement.GetProperty("claims")[0].GetProperty("expected").GetString().Should().Be(word);
        }
    }

    [Theory(DisplayName = "The command conditions says of each number on which side of its limit it is")]
    [InlineData("--width 1000 --learning-rate 1e-3 --noise 0", "A1 .* ✗ no; A4 .* ✓ yes; below 1: no C serves;  1 +below 2: a step shrinks its own sample's residual; ηm is below: E‖θ − θ\\*‖² shrinks; none +σ = 0: nothing drives the escape; 1 or more: the bound is vacuous")]
    [InlineData("--width 1e40 --learning-rate 1e-30 --dimension 2 --noise 1e10 --samples 1e80", "A3 .* ✓ yes; A6 .* ✗ no; A2 +2.054 *\n; 2 or more: steps at initialisation diverge; ηm is not below: E‖θ − θ\\*‖² grows; 3.685e\\+23 steps *\n; below 1: the bound says something")]
    public void Conditions(string options, string lines)
    {
        string[] patterns = lines.Split("; ");
        string output = Invocation.Of("conditions " + options).Output;
        foreach (string pattern in patterns)
        {
            using Case atPattern = Case.Of(pattern);
            output.Should().MatchRegex(pattern);
        }
        using JsonDocument document = JsonDocument.Parse(Invocation.Of("conditions --format json " + options).Output);
        document.RootElement.GetProperty("rhoBoundVacuous").GetBoolean().Should().Be(patterns[^1].StartsWith('1'));
    }

    [Theory(DisplayName = "The command simulate says of an exit that it was not seen, at which step it was, or in how many replicates")]
    [InlineData("--width 50 --steps 20 --every 10", "last exit from the lazy regime: not seen by step 20 (looked every 10 steps)\n")]
    [InlineData("--width 50 --steps 20000 --every 1000", "last exit from the lazy regime: step ?000 (looked every 1000 steps)\n")]
    [InlineData("--width 50 --steps 20000 --every 1000 --replicates 2", "last exit from the lazy regime: step * ± * in 2 of 2 replicates (looked every 1000 steps)\n")]
    public void Exits(string options, string line) => Invocation.Of("simulate " + options).Output.Should().Match("*\n" + line + "*");

    private static QuantityResult Compared(Verdict verdict, long firstLarger = 0, long secondLarger = 0) => new()
    {
        Quantity = ComparedQuantity.At(Quantity.RootMeanSquareNorm, 1),
        Verdict = verdict,
        First = [],
        Second = [],
        FirstLarger = firstLarger,
        Ties = 0,
        FirstDiverged = 0,
        SecondDiverged = 0,
        SecondLarger = secondLarger,
        Estimate = 0.5,
        Rates = ErrorRates.Default,
        LogDifference = 0,
        LogLikeness = 0,
    };
}
