using System.Text.Json;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class LadderCommandTests
{
    [Fact(DisplayName = "The command ladder finds for Lemma 3.5 a ‖θ*‖ that fails and a lower one that holds, and says how sure it is")]
    public void Table()
    {
        Invocation run = Invocation.Of("ladder 3.5/ladder/teacher/eta=0.01 --seed 3");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().MatchRegex(@"3\.5/ladder/teacher/eta=0\.01 +‖θ\*‖ +1\.[12]\d* +1\.[01]\d* ").And.Contain("suite seed 3; any verdict of these probes is wrong with probability at most ");
    }

    [Fact(DisplayName = "The JSON holds every probe, and its ends are two of them with different verdicts, not more than a tenth apart")]
    public void Json()
    {
        using JsonDocument json = JsonDocument.Parse(Invocation.Of("ladder 3.5/ladder/teacher/eta=0.01 --format json").Output);
        JsonElement rung = json.RootElement.GetProperty("rungs")[0];
        double fails = rung.GetProperty("fails").GetDouble();
        double holds = rung.GetProperty("holds").GetDouble();
        string[] probes = [.. rung.GetProperty("probes").EnumerateArray().Select(p => $"{p.GetProperty("id").GetString()} {p.GetProperty("verdict").GetString()}")];

        (fails / holds).Should().BeInRange(1, 1.1);
        probes.Should().Contain(FormattableString.Invariant($"3.5/ladder/teacher/eta=0.01/{fails} refuted"));
        probes.Should().Contain(FormattableString.Invariant($"3.5/ladder/teacher/eta=0.01/{holds} supported"));
    }

    [Fact(DisplayName = "An unknown rung gives exit code 2 and one line that names those that exist")]
    public void Unknown()
    {
        Invocation run = Invocation.Of("ladder C.9");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Match("No rung is called 'C.9'; the beginning of one of these is accepted: C.2/ladder/width/d=4, *\n");
    }
}
