using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Ladder;
using LabelNoise.Experiments;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Claims;

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

    [Theory(DisplayName = "A ladder that is stopped in its third probe keeps the two before, and says that the search is not at its end")]
    [InlineData(true)]
    [InlineData(false)]
    public void Cancelled(bool json)
    {
        using StringWriter output = new();
        using CancellationTokenSource stop = new();
        int probes = 0;
        Rung rung = CoinRung.Of(37, rising: true) with { At = Claim };
        LadderSearch search = new([rung, rung], new SuiteOptions { Seed = 2, Threads = 1 });
        Host host = new(output, TextWriter.Null, stop.Token);

        search.Run(host);
        Action<Host, LadderSearch> report = json ? LadderReport.Json : LadderReport.Table;
        report(host, search);

        search.ExitCode.Should().Be(130);
        search.Results.Should().BeEmpty();
        search.Unfinished!.Probes.Select(p => p.Verdict).Should().Equal(Verdict.Refuted, Verdict.Supported);
        (search.Unfinished.Fails, search.Unfinished.Holds).Should().Be((5, 200));
        output.ToString().Should().MatchRegex(json
            ? "\"finished\": false,\\s+\"fails\": 5,\\s+\"holds\": 200,"
            : @"C\.4/ladder/coin +s +5 +200 +2 (.|\n)*cancelled with 0 of 2 rungs searched, C\.4/ladder/coin not to its end; suite seed 2; .* at most 2E-07");

        ProbabilityClaim Claim(double s, Verdict expected)
        {
            if (++probes == 3)
                stop.Cancel();
            return CoinRung.Claim(s, expected, s >= 37 ? 0.9 : 0.1);
        }
    }
}
