using System.Diagnostics;
using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli.Census;

public sealed class CensusCommandTests
{
    [Fact(DisplayName = "A census without failures returns 0, is consistent with the promise, and says what so few seeds can show")]
    public void Consistent()
    {
        Invocation run = Invocation.Of("census --seeds 20 --first-seed 5", [ScriptedClaim.Of("S.1/a"), ScriptedClaim.Of("S.1/b")]);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("20 seeds of 5 to 24; 2 sampled claims; 40 verdicts: 0 opposite to the catalogue's, 0 inconclusive");
        run.Output.Should().Contain("runs with an opposite verdict: 0 of 20; promised at most 2E-07 each: Pr[as many] ≤ 1\n");
        run.Output.Should().Contain("consistent with the promise: p = 1 over runs and claims, at level 0.001\n");

        // 1 − 0.05^(1/20) and 1 − 0.05^(1/40); ln 0.05/ln(1 − 2·10⁻⁷) = 14978659.9.
        run.Output.Should().Contain("a run errs with probability at most 0.139, any one claim 0.139, claims on average 0.0722\n");
        run.Output.Should().Contain("1 run with an opposite verdict would be too many; to bound the rate of a run by the promised one takes 14978660 seeds");
        run.Output.Should().NotContain("cancelled").And.NotContain("\u001b");
    }

    [Fact(DisplayName = "A claim that fails at some seeds gives exit code 1 and more failures than promised")]
    public void MoreThanPromised()
    {
        ScriptedClaim failing = ScriptedClaim.Of("S.1/b", seed => seed % 5 == 0 ? Verdict.Refuted : Verdict.Supported);
        Invocation run = Invocation.Of("census --seeds 10", [ScriptedClaim.Of("S.1/a"), failing]);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("20 verdicts: 2 opposite to the catalogue's").And.Contain("runs with an opposite verdict: 2 of 10");
        run.Output.Should().Contain("more failures than promised");
    }

    [Fact(DisplayName = "The table shows the claims with an opposite or inconclusive verdict and the five with most replicates, and no other")]
    public void Table()
    {
        Claim[] claims =
        [
            ScriptedClaim.Of("S.1/opposite", seed => seed == 1 ? Verdict.Refuted : Verdict.Supported, _ => 1),
            ScriptedClaim.Of("S.1/inconclusive", seed => seed == 2 ? Verdict.Inconclusive : Verdict.Supported, _ => 1),
            ScriptedClaim.Of("S.1/least", trials: _ => 9),
            .. Enumerable.Range(1, 5).Select(k => ScriptedClaim.Of($"S.1/large-{k}", trials: seed => 10 + (long)seed)),
        ];
        string output = Invocation.Of("census --seeds 3", claims).Output;

        output.Should().Contain("S.1/opposite").And.Contain("S.1/inconclusive").And.NotContain("S.1/least");
        foreach (int k in Enumerable.Range(1, 5))
        {
            using Case atK = Case.Of(k);
            output.Should().MatchRegex($@"S\.1/large-{k} +supported +0 +0 +12\.0 +11 +13 +1\n");
        }
    }

    [Fact(DisplayName = "Computed claims, which no seed enters, are left out; a selection of them alone is refused")]
    public void Computed()
    {
        Invocation both = Invocation.Of("census --seeds 2", SampleClaims.Three());
        Invocation alone = Invocation.Of("census --seeds 2 S.1/exact", SampleClaims.Three());

        both.Output.Should().Contain("2 seeds of 1 to 2; 1 sampled claim; 2 verdicts: 0 opposite").And.NotContain("S.1/exact");
        alone.ExitCode.Should().Be(2);
        alone.Error.Should().StartWith("All claims selected are computed");
    }

    [Theory(DisplayName = "Arguments that a census cannot use give exit code 2, one line on the error stream and nothing else")]
    [InlineData("census", "--seeds is missing; a whole number from 1 to 1000000 is accepted.\n")]
    [InlineData("census --seeds 0", "--seeds is '0'; a whole number from 1 to 1000000 is accepted.\n")]
    [InlineData("census --seeds 1000001", "--seeds is '1000001'; a whole number from 1 to 1000000 is accepted.\n")]
    [InlineData("census --seeds 2 --first-seed 1.5", "--first-seed is '1.5'; a whole number from 0 to 18446744073709551615 is accepted.\n")]
    [InlineData("census --seeds 2 --first-seed 18446744073709551615", "--first-seed is '18446744073709551615'; with --seeds 2 a whole number from 0 to 18446744073709551614 is accepted.\n")]
    [InlineData("census --seeds 2 S.9", "No claim, statement or item is called 'S.9'. *")]
    public void BadArguments(string arguments, string error)
    {
        Invocation.Of(arguments, SampleClaims.Three()).ShouldBeRefused(error);
    }

    [Fact(DisplayName = "The verdicts of a census at the seeds 3 and 4 take the replicates that verify takes at each; 2⁶⁴ − 1 is a seed too")]
    public void SameAsVerify()
    {
        long[] trials = [.. Enumerable.Range(3, 2).Select(seed => Json($"verify S.1/sampled --format json --seed {seed}").GetProperty("claims")[0].GetProperty("trials").GetInt64())];
        JsonElement claim = Json("census S.1/sampled --format json --seeds 2 --first-seed 3").GetProperty("claims")[0];

        claim.GetProperty("meanTrials").GetDouble().Should().Be(trials.Average());
        claim.GetProperty("leastTrials").GetInt64().Should().Be(trials.Min());
        claim.GetProperty("mostTrials").GetInt64().Should().Be(trials.Max());
        Json("census --format json --seeds 2 --first-seed 18446744073709551614").GetProperty("finished").GetInt32().Should().Be(2);
    }

    [Fact(DisplayName = "The JSON holds the counts, the exact test and every claim's numbers, the same on 1 thread and on 4")]
    public void JsonReport()
    {
        Claim[] claims = [ScriptedClaim.Of("S.1/a", seed => seed == 2 ? Verdict.Refuted : Verdict.Supported), ScriptedClaim.Of("S.1/b", _ => Verdict.Inconclusive)];
        string text = Invocation.Of("census --seeds 4 --format json --threads 1", claims).Output;
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement root = document.RootElement;
        JsonElement first = root.GetProperty("claims")[0];

        Invocation.Of("census --seeds 4 --format json --threads 4", claims).Output.Should().Be(text);
        root.GetProperty("seeds").GetInt32().Should().Be(4);
        root.GetProperty("finished").GetInt32().Should().Be(4);
        root.GetProperty("cancelled").GetBoolean().Should().BeFalse();
        root.GetProperty("opposite").GetInt32().Should().Be(1);
        root.GetProperty("inconclusive").GetInt32().Should().Be(4);
        root.GetProperty("promisedRate").GetDouble().Should().Be(2e-7);
        root.GetProperty("runsPValue").GetDouble().Should().BeApproximately(8e-7, 1e-12);
        root.GetProperty("pValue").GetDouble().Should().BeApproximately(1.6e-6, 2e-12);
        root.GetProperty("judgement").GetString().Should().Be("more failures than promised");
        first.GetProperty("id").GetString().Should().Be("S.1/a");
        first.GetProperty("opposite").GetInt32().Should().Be(1);
        first.GetProperty("pValue").GetDouble().Should().BeApproximately(4e-7, 1e-12);
        first.GetProperty("meanTrials").GetDouble().Should().Be(2.5);
    }

    [Fact(DisplayName = "Ctrl-C in the middle of seed 3 ends the census within a second with code 130; seeds 1 and 2 are counted, and kept in the file")]
    public void Cancelled()
    {
        using TemporaryFile file = new();
        using CancellationTokenSource stop = new();
        using ManualResetEventSlim never = new();
        long cancelledAt = 0;
        ScriptedClaim stuck = ScriptedClaim.Of("S.1/a", seed =>
        {
            if (seed == 3)
            {
                cancelledAt = Stopwatch.GetTimestamp();
                stop.Cancel();
                never.Wait(TimeSpan.FromMinutes(1));
            }

            return Verdict.Supported;
        });

        Invocation run = Invocation.Of($"census --seeds 9 --output {file.Path}", [stuck], stop.Token);
        TimeSpan waited = Stopwatch.GetElapsedTime(cancelledAt);
        never.Set();

        waited.Should().BeLessThan(TimeSpan.FromSeconds(1));
        run.ExitCode.Should().Be(130);
        run.Output.Should().StartWith("cancelled with 2 of 9 seeds finished\n").And.Contain("runs with an opposite verdict: 0 of 2;");
        run.Error.Should().Be($"Stopped: 2 of 9 seeds are finished. To go on: dotnet run --project src/LabelNoise.Cli -- census --seeds 9 --output {file.Path}\n");
        file.Lines.Should().HaveCount(3);
    }

    [Fact(DisplayName = "A census that is cancelled before its first seed is finished says so and judges nothing")]
    public void CancelledAtOnce()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Invocation table = Invocation.Of("census --seeds 9", [ScriptedClaim.Of("S.1/a")], stop.Token);
        Invocation json = Invocation.Of("census --seeds 9 --format json", [ScriptedClaim.Of("S.1/a")], stop.Token);

        table.ExitCode.Should().Be(130);
        table.Output.Should().Be("cancelled with 0 of 9 seeds finished\n");
        JsonDocument.Parse(json.Output).RootElement.GetProperty("judgement").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private static JsonElement Json(string arguments)
    {
        using JsonDocument document = JsonDocument.Parse(Invocation.Of(arguments, SampleClaims.Three()).Output);
        return document.RootElement.Clone();
    }
}
