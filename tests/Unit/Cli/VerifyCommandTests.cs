using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class VerifyCommandTests
{
    [Fact(DisplayName = "The command verify returns 0 when every verdict is the catalogue's, and counts them")]
    public void AsCatalogued()
    {
        Invocation run = Invocation.Of("verify --seed 5", SampleClaims.Three());

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("✓ supported").And.Contain("2 claims as catalogued, 0 not;").And.Contain("suite seed 5");
        run.Output.Should().Contain("Pr ≥ 0.5 (p₁ = 0.25)").And.EndWith("familywise error rate of what was checked 1E-07, of the catalogue 2E-07 (published: 0.0001)\n");
        run.Output.Should().NotContain("\u001b");
    }

    [Fact(DisplayName = "The command verify returns 1 when a verdict is not the catalogue's, and accounts for it with a replay command")]
    public void NotAsCatalogued()
    {
        Invocation run = Invocation.Of("verify", SampleClaims.Three(Verdict.Refuted));

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("✗ supported").And.Contain("1 claim as catalogued, 1 not;");
        run.Output.Should().Contain("expected Refuted, found Supported").And.Contain("replay \"S.1/sampled/coin\"");
    }

    [Theory(DisplayName = "Arguments that cannot be used give exit code 2, one line on the error stream and nothing else")]
    [InlineData("verify S.9", "No claim, statement or item is called 'S.9'. *")]
    [InlineData("verify --seed -1", "--seed is '-1'; a whole number from 0 to 18446744073709551615 is accepted.\n")]
    [InlineData("verify --threads 0", "--threads is '0'; a whole number from 1 to 1024 is accepted.\n")]
    [InlineData("verify --format xml", "--format is 'xml'; table, json or jsonl is accepted.\n")]
    [InlineData("verify --format jsonl --baseline x.json", "--baseline is not accepted with --format jsonl, *")]
    [InlineData("verify --profile slow", "--profile is 'slow'; quick or deep is accepted.\n")]
    [InlineData("verify --literal --profile deep", "--literal is a profile of its own; without --profile it is accepted.\n")]
    [InlineData("replay S.1/exact --replicate 0", "S.1/exact is computed, not sampled; it has no replicates.\n")]
    [InlineData("replay S.1/sampled/coin", "--replicate is missing; a whole number from 0 to 4294967295 is accepted.\n")]
    [InlineData("replay S.1/sampled/coin --replicate 4294967296", "--replicate is '4294967296'; a whole number from 0 to 4294967295 is accepted.\n")]
    [InlineData("frob", "'frob' is no command: one of list, verify, *")]
    [InlineData("", "A command is missing: one of list, verify, *")]
    public void BadArguments(string arguments, string error)
    {
        Invocation.Of(arguments, SampleClaims.Three()).ShouldBeRefused(error);
    }

    [Fact(DisplayName = "The JSON is the same, byte for byte, on 1 thread and on 4, and differs with the seed")]
    public void Deterministic()
    {
        string one = Invocation.Of("verify --format json --seed 3 --threads 1", SampleClaims.Three()).Output;
        string four = Invocation.Of("verify --format json --seed 3 --threads 4", SampleClaims.Three()).Output;
        string other = Invocation.Of("verify --format json --seed 4 --threads 1", SampleClaims.Three()).Output;

        four.Should().Be(one);
        other.Should().NotBe(one);
    }

    [Fact(DisplayName = "With --format jsonl each decided claim is one line, the object that the JSON has for it and what tells runs apart, in order; the exit code is that of the run")]
    public void Lines()
    {
        Invocation lines = Invocation.Of("verify --format jsonl --seed 3", SampleClaims.Three(Verdict.Refuted));
        using JsonDocument whole = JsonDocument.Parse(Invocation.Of("verify --format json --seed 3", SampleClaims.Three(Verdict.Refuted)).Output);
        string[] objects = [.. lines.Output.TrimEnd('\n').Split('\n').Select(Compact)];

        lines.ExitCode.Should().Be(1);
        objects.Should().Equal(whole.RootElement.GetProperty("claims").EnumerateArray().Select(claim => JsonSerializer.Serialize(claim)[..^1] + ",\"schema\":1,\"suiteSeed\":3,\"streams\":2}"));

        static string Compact(string line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return JsonSerializer.Serialize(document.RootElement);
        }
    }

    [Fact(DisplayName = "The JSON holds the suite's and each claim's numbers; times and threads only when asked for")]
    public void Json()
    {
        using JsonDocument document = JsonDocument.Parse(Invocation.Of("verify --format json --seed 3 --timings --threads 2", SampleClaims.Three()).Output);
        JsonElement root = document.RootElement;
        JsonElement exact = root.GetProperty("claims")[0];
        JsonElement sampled = root.GetProperty("claims")[1];

        root.GetProperty("suiteSeed").GetUInt64().Should().Be(3);
        root.GetProperty("rateOfRun").GetDouble().Should().Be(1e-7);
        root.GetProperty("familywiseRate").GetDouble().Should().Be(2e-7);
        root.GetProperty("cancelled").GetBoolean().Should().BeFalse();
        root.GetProperty("threads").GetInt32().Should().Be(2);
        exact.GetProperty("exact").GetBoolean().Should().BeTrue();
        exact.GetProperty("logEvidence").ValueKind.Should().Be(JsonValueKind.Null);
        exact.GetProperty("slack").ValueKind.Should().Be(JsonValueKind.Null);
        exact.GetProperty("bound").ValueKind.Should().Be(JsonValueKind.Null);
        exact.GetProperty("evidence").GetArrayLength().Should().Be(0);
        sampled.GetProperty("exact").GetBoolean().Should().BeFalse();
        sampled.GetProperty("logEvidence").GetDouble().Should().BeGreaterThan(-Math.Log(1e-7));
        sampled.GetProperty("slack").GetDouble().Should().Be(0.25);
        sampled.GetProperty("alpha").GetDouble().Should().Be(1e-7);
        sampled.GetProperty("interval").GetProperty("lower").GetDouble().Should().BeInRange(0, sampled.GetProperty("estimate").GetDouble());
        JsonSerializer.Serialize(sampled.GetProperty("bound")).Should().Be(
            """{"of":"probability","side":"at least","claimed":{"lower":0.5,"upper":1},"certified":{"lower":0.25,"upper":1},"range":{"lower":0,"upper":1}}""");
        JsonElement last = sampled.GetProperty("evidence").EnumerateArray().Last();
        last.GetProperty("trials").GetInt64().Should().Be(sampled.GetProperty("trials").GetInt64());
        last.GetProperty("logSupport").GetDouble().Should().Be(sampled.GetProperty("logEvidence").GetDouble());
        last.GetProperty("logRefutation").GetDouble().Should().BeLessThan(0);
        sampled.GetProperty("seconds").GetDouble().Should().BeGreaterThan(0);
        Invocation.Of("verify --format json", SampleClaims.Three()).Output.Should().NotContain("seconds").And.NotContain("threads");
    }

    [Fact(DisplayName = "Ctrl-C in the middle of a replicate ends verify within a second with code 130; what is finished is printed")]
    public void Cancelled()
    {
        using CancellationTokenSource stop = new();
        using ManualResetEventSlim started = new();
        using ManualResetEventSlim never = new();
        Claim endless = SampleClaims.Sampled(
            "S.2/endless",
            "S.2",
            _ =>
            {
                started.Set();
                never.Wait(TimeSpan.FromMinutes(1));
                return new TrialOutcome(true, 0);
            },
            Verdict.Supported);
        long cancelledAt = 0;
        Thread user = new(() =>
        {
            started.Wait();
            cancelledAt = Stopwatch.GetTimestamp();
            stop.Cancel();
        });
        user.Start();

        Invocation run = Invocation.Of("verify --format json", [.. SampleClaims.Three(), endless], stop.Token);
        TimeSpan waited = Stopwatch.GetElapsedTime(cancelledAt);
        never.Set();

        waited.Should().BeLessThan(TimeSpan.FromSeconds(1));
        run.ExitCode.Should().Be(130);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        document.RootElement.GetProperty("cancelled").GetBoolean().Should().BeTrue();
        document.RootElement.GetProperty("rateOfRun").GetDouble().Should().Be(1e-7, "the endless claim was not checked to its end");
        document.RootElement.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("id").GetString())
            .Should().Equal("S.1/exact", "S.1/sampled/coin");
    }

    [Fact(DisplayName = "The table of verify shows every claim's whole id and what was seen")]
    public void ShowsIds()
    {
        Invocation run = Invocation.Of("verify", SampleClaims.Three());

        run.Output.Should().Contain("S.1/exact").And.Contain("S.1/sampled/coin");
        run.Output.Should().MatchRegex(@"S\.1/exact *\n *seen: 1 *\n").And.MatchRegex(@"S\.1/sampled/coin *\n *seen: [0-9]+ of [0-9]+ replicates");
    }

    [Theory(DisplayName = "The command list takes what verify takes")]
    [InlineData("list C.4", "C.4/by-T1/m=256/d=7/eta-m=1/online", "3.3/")]
    [InlineData("list 3.2", "C.4/by-T1/m=256/d=7/eta-m=1/online", "3.3/")]
    [InlineData("list 3.5/aligned --format json", "3.5/aligned/eta=0.01/d=7/n=1:eta^2", "3.5/converged")]
    public void ListSelects(string arguments, string has, string hasNot)
    {
        Invocation run = Invocation.Of(arguments);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain(has).And.NotContain(hasNot);
    }

    [Fact(DisplayName = "The command list says how to list other profiles, and what it accepts where a name is unknown")]
    public void ListRefuses()
    {
        Invocation.Of("list S.10", SampleClaims.Three()).ShouldBeRefused("'S.10' names claims of the deep profile only; add --profile deep.\n");
        Invocation.Of("list --literal --profile deep").ShouldBeRefused("--literal is a profile of its own; without --profile it is accepted.\n");
        Invocation.Of("list S.9", SampleClaims.Three()).ShouldBeRefused("No claim, statement or item is called 'S.9'. *");
    }

    [Theory(DisplayName = "Where no claim has the id, one that begins like it is named")]
    [InlineData("verify C.4/by-T1/m=257", "No claim*is called *. Did you mean C.4/by-T1/m=256? *\n")]
    [InlineData("replay 3.3/exact/eta=0.02 --replicate 1", "No claim is called *; * such as 3.3/*, or the beginning of one (see `list`) is accepted.*\n")]
    public void NearIds(string arguments, string error) => Invocation.Of(arguments).ShouldBeRefused(error);

    [Fact(DisplayName = "The command list shows what tests are filtered by: statement, kind, reading, check and id")]
    public void ListShowsTraits()
    {
        Invocation run = Invocation.Of("list 3.5/aligned/eta=0.01/d=7/n=1:eta^2");
        using JsonDocument json = JsonDocument.Parse(Invocation.Of("list 3.5/aligned/eta=0.01/d=7/n=1:eta^2 --format json").Output);

        run.Output.Should().MatchRegex(" id +statement +kind +reading +check +method +expected +claim").And.MatchRegex(" 3.5/aligned/eta=0.01/d=7/n=1:eta\\^2 +3.5 +statement +amended +aligned +sampled +supported ").And.EndWith("\n1 claim\n");
        json.RootElement.GetProperty("claims")[0].GetProperty("check").GetString().Should().Be("aligned");
    }

    [Theory(DisplayName = "The commands list and verify tell a certified claim from a computed and from a sampled one")]
    [InlineData("Eq/44/half/amended", "certified", true)]
    [InlineData("Eq/note4", "computed", true)]
    [InlineData("C.1/sampled", "sampled", false)]
    public void Methods(string id, string method, bool cheap)
    {
        Claim[] claims = [.. Catalogue.Paper.Claims.Where(c => c.Id.StartsWith(id, StringComparison.Ordinal))];
        using JsonDocument json = JsonDocument.Parse(Invocation.Of($"list {id} --format json").Output);

        claims.Should().NotBeEmpty();
        claims.Select(c => c.Rigour.Split(' ')[0].TrimEnd(',')).Should().OnlyContain(word => string.Equals(word.Length > 0 ? word : "sampled", method, StringComparison.Ordinal));
        Invocation.Of($"list {id}").Output.Should().MatchRegex($" {Regex.Escape(claims[0].Id)} .* {method} +(supported|refuted) ");
        json.RootElement.GetProperty("claims").EnumerateArray().Should().NotBeEmpty().And.OnlyContain(c => c.GetProperty("method").ValueEquals(method));
        if (cheap)
            Invocation.Of($"verify {id}").Output.Should().MatchRegex($" {method} +[0-9.]+\\s*\n");
    }

    [Fact(DisplayName = "The command list without an id prints every numbered item of the paper before the claims; with one, what it names alone")]
    public void ListBeginsWithItems()
    {
        using JsonDocument json = JsonDocument.Parse(Invocation.Of("list --format json", SampleClaims.Three()).Output);
        string items = Invocation.Of("list --items").Output;

        Invocation.Of("list", SampleClaims.Three()).Output.Should().StartWith(items).And.EndWith("\n2 claims; for 1 more (1 statement) add --profile deep\n");
        Invocation.Of("list S.1", SampleClaims.Three()).Output.Should().NotContain("misprint");
        json.RootElement.EnumerateObject().Select(p => (p.Name, p.Value.GetArrayLength())).Should().Equal(("items", NumberedItems.All.Count), ("claims", 2));
    }

    [Fact(DisplayName = "The command list prints the numbered items of the paper alone with --items, and takes no id then")]
    public void ListOfItems()
    {
        using JsonDocument json = JsonDocument.Parse(Invocation.Of("list --items --format json").Output);
        JsonElement theorem = json.RootElement.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("kind").ValueEquals("theorem") && i.GetProperty("workshop").ValueEquals("3.2"));

        Invocation.Of("list --items").Output.Should().MatchRegex(" rows\nsupported and refuted: [^\n]+\nnot decided as printed: [^\n]+\ndefinition: it names something and claims nothing\nmisprint: true but for a slip, [^\n]+\ngap: [^\n]+\nfalse: as printed\nout of reach: [^\n]+\n$");
        Invocation.Of("list --items").Output.Should().MatchRegex(" equation +\\(13\\)–\\(14\\) +\\(14\\)–\\(15\\) +[^\n]+ as printed supported +`list Eq/13/`\n");
        (theorem.GetProperty("verdict").GetString(), theorem.GetProperty("where").GetString(), theorem.GetProperty("statement").GetString())
            .Should().Be(("as printed refuted, as amended supported", "Theorem C.4", "C.4"));
        Invocation.Of("list C.4 --items").ShouldBeRefused("--items lists every item; without 'C.4' it is accepted.\n");
    }

    [Fact(DisplayName = "The command list names every claim of the profile; replay says what one replicate saw")]
    public void ListAndReplay()
    {
        Invocation list = Invocation.Of("list", SampleClaims.Three());
        Invocation replay = Invocation.Of("replay S.1/sampled/coin --replicate 2 --seed 1", SampleClaims.Three());

        list.ExitCode.Should().Be(0);
        list.Output.Should().Contain("S.1/exact").And.Contain("S.1/sampled/coin").And.NotContain("S.10/deep").And.EndWith("\n2 claims; for 1 more (1 statement) add --profile deep\n");
        replay.ExitCode.Should().Be(0);
        replay.Output.Should().Contain("replicate 2: the event ").And.Contain("decisive ratio 0.5");
        Invocation.Of("replay 3.5/exponent/teacher=1 --replicate 0 --seed 1").Output.Should().MatchRegex("\nreplicate 0: observed [^\n]+\n$");
        Invocation.Of("replay s.1/SAMPLED --replicate 2 --seed 1", SampleClaims.Three()).Output.Should().Be(replay.Output);
    }
}
