using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Ladder;
using LabelNoise.Statements;
using LabelNoise.Tests.Unit.Statements;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class LadderSearchTests
{
    [Theory(DisplayName = "A rung whose first ends have not their verdicts is reported with the others, and gives exit code 1")]
    [InlineData(true)]
    [InlineData(false)]
    public void WithoutEnds(bool json)
    {
        using StringWriter output = new();
        Host host = new(output, TextWriter.Null, CancellationToken.None);
        LadderSearch search = new([CoinRung.Of(1000, rising: true), CoinRung.Of(37, rising: true)], new SuiteOptions { Seed = 2, Threads = 1 });

        search.Run(host);
        Action<Host, LadderSearch> report = json ? LadderReport.Json : LadderReport.Table;
        report(host, search);

        search.ExitCode.Should().Be(1);
        search.Results.Should().ContainSingle();
        output.ToString().Should().Contain("C.4/ladder/coin is Refuted at s = 200, not Supported: the search has no ends to begin with.");
    }
}
