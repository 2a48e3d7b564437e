using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Claims;

public sealed class BisectionTests
{
    [Theory(DisplayName = "A coin of heads p(s) that passes ½ at s = 37 has its threshold within the resolution of 37, from below and from above")]
    [InlineData(true)]
    [InlineData(false)]
    public void FindsTheThreshold(bool rising)
    {
        RungResult result = Bisection.Run(CoinRung.Of(37, rising), new SuiteOptions { Seed = 2, Threads = 1 });

        double ratio = Math.Max(result.Fails / result.Holds, result.Holds / result.Fails);
        ratio.Should().BeInRange(1, 1.2);
        (rising ? result.Fails < 37 && result.Holds >= 37 : result.Fails > 37 && result.Holds <= 37).Should().BeTrue();
        result.ErrorRate.Should().BeApproximately(1e-7 * result.Probes.Count, 1e-15);
        result.Probes.Should().OnlyContain(p => p.Verdict != Verdict.Inconclusive);
    }

    [Fact(DisplayName = "A probe too near the threshold ends the search with the ends found before it")]
    public void Inconclusive()
    {
        Rung rung = CoinRung.Of(37, rising: true) with { At = (s, expected) => CoinRung.Claim(s, expected, s < 30 ? 0.1 : s > 45 ? 0.9 : 0.44) };

        RungResult result = Bisection.Run(rung, new SuiteOptions { Seed = 2, Threads = 1 });

        result.Probes[^1].Verdict.Should().Be(Verdict.Inconclusive);
        result.Fails.Should().BeLessThan(30);
        result.Holds.Should().BeGreaterThan(45);
    }

    [Fact(DisplayName = "Ends that do not have a rung's verdicts are refused, and whole parameters stay whole")]
    public void Ends()
    {
        Action search = () => Bisection.Run(CoinRung.Of(1000, rising: true), new SuiteOptions { Seed = 2, Threads = 1 });

        search.Should().Throw<InvalidOperationException>().WithMessage("C.4/ladder/coin is Refuted at s = 200, not Supported: *");
        Bisection.Run(CoinRung.Of(37, rising: true) with { IsWhole = true }, new SuiteOptions { Seed = 2, Threads = 1 })
            .Should().Match<RungResult>(r => double.IsInteger(r.Fails) && double.IsInteger(r.Holds));
    }

    [Fact(DisplayName = "Every rung's two ends are claims of the deep profile with its id, refuted at one end and supported at the other")]
    public void EndsAreClaims()
    {
        foreach (Rung rung in Catalogue.Ladder(new Rules()))
        {
            using Case atRung = Case.Of(rung.Id);
            Claim[] ends = [.. Catalogue.Paper.Claims.Where(c => c.Id.StartsWith(rung.Id + "/", StringComparison.Ordinal))];
            ends.Select(c => c.Expected).Should().Equal(Verdict.Refuted, Verdict.Supported);
            ends.Should().OnlyContain(c => c.Profile == Profile.Deep);
            Math.Max(rung.Fails / rung.Holds, rung.Holds / rung.Fails).Should().BeLessThan(4);
        }
    }
}
