using LabelNoise.Claims;
using LabelNoise.Cli.Census;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli.Census;

public sealed class CensusFindingTests
{
    [Fact(DisplayName = "The p-value of k failures is Pr[Bin(n, rate) ≥ k]: 28/1000 for 2 of 3 at 0.1, 16/32 for 3 of 5 at 0.5, and 1 for none")]
    public void PValue()
    {
        new RateCheck(2, 3, 0.1).PValue.Should().BeApproximately(0.028, 1e-15);
        new RateCheck(3, 5, 0.5).PValue.Should().BeApproximately(0.5, 1e-14);
        new RateCheck(0, 200, 5e-7).PValue.Should().Be(1);

        // 1 − (1 − r)ⁿ = nr − n(n − 1)r²/2 + …; the next term is below 10⁻¹⁵ of the first times 10⁴.
        new RateCheck(1, 200, 5e-7).PValue.Should().BeApproximately((200 * 5e-7) - (199 * 100 * 5e-7 * 5e-7), 1e-12);
    }

    [Fact(DisplayName = "The bound at 95 % is one-sided and exact: 1 − 0.05^(1/200) = 1.49 % for 0 of 200, √0.95 for 1 of 2, and 1 for 2 of 2")]
    public void UpperBound()
    {
        new RateCheck(0, 200, 5e-7).UpperBound.Should().BeApproximately(1 - Math.Pow(0.05, 1.0 / 200), 1e-14);
        new RateCheck(0, 200, 5e-7).UpperBound.Should().BeApproximately(0.014867, 1e-6);
        new RateCheck(1, 2, 5e-7).UpperBound.Should().BeApproximately(Math.Sqrt(0.95), 1e-14);
        new RateCheck(2, 2, 5e-7).UpperBound.Should().Be(1);
    }

    [Fact(DisplayName = "At 200 seeds of 68 claims one opposite verdict is consistent with the promise, two at different seeds are not, and two would be too many")]
    public void Judgement()
    {
        // 1 − (1 − 6.8·10⁻⁶)²⁰⁰ = 0.001359; twice that, because half of the level is the claims'.
        CensusFinding none = Finding(200, (_, _) => false);
        CensusFinding one = Finding(200, (seed, claim) => seed == 7 && claim == 3);
        CensusFinding two = Finding(200, (seed, claim) => (seed == 7 && claim == 3) || (seed == 9 && claim == 4));

        none.PValue.Should().Be(1);
        none.TooMany.Should().Be(2);
        one.Runs.Promised.Should().BeApproximately(6.8e-6, 1e-18);
        one.Runs.PValue.Should().BeApproximately(0.001359, 1e-6);
        one.PValue.Should().BeApproximately(2 * 68 * 200 * 1e-7, 1e-5);
        one.MoreThanPromised.Should().BeFalse();
        one.Judgement.Should().Be("consistent with the promise");
        two.MoreThanPromised.Should().BeTrue();
        two.Judgement.Should().Be("more failures than promised");
    }

    [Fact(DisplayName = "Opposite verdicts of different claims at one seed make one run; two of one claim weigh more than two of two")]
    public void RunsAndClaims()
    {
        CensusFinding sameSeed = Finding(200, (seed, claim) => seed == 7 && claim < 5);
        CensusFinding sameClaim = Finding(200, (seed, claim) => seed < 3 && claim == 0);
        CensusFinding apart = Finding(200, (seed, claim) => (seed == 1 && claim == 0) || (seed == 2 && claim == 1));

        sameSeed.Runs.Failures.Should().Be(1);
        sameSeed.Verdicts.Failures.Should().Be(5);
        sameSeed.MoreThanPromised.Should().BeFalse();
        sameClaim.Runs.PValue.Should().Be(apart.Runs.PValue);
        sameClaim.PValue.Should().BeLessThan(apart.PValue / 10);
    }

    [Fact(DisplayName = "Inconclusive verdicts are counted apart and are no failures, however many")]
    public void Inconclusive()
    {
        CensusTally tally = Tally(20, (_, _) => Verdict.Inconclusive);

        tally.Inconclusive.Should().Be(20 * 68);
        tally.Opposite.Should().Be(0);
        new CensusFinding(tally).PValue.Should().Be(1);
    }

    [Fact(DisplayName = "The seeds that would show the promised rate itself are the least n with (1 − rate)ⁿ ≤ 0.05; the mean rate is bounded from all verdicts")]
    public void Reach()
    {
        CensusFinding finding = Finding(200, (_, _) => false);
        double seeds = finding.SeedsToShowPromise;

        Math.Pow(1 - 6.8e-6, seeds).Should().BeLessThanOrEqualTo(0.05);
        Math.Pow(1 - 6.8e-6, seeds - 1).Should().BeGreaterThan(0.05);
        finding.Verdicts.UpperBound.Should().BeApproximately(1 - Math.Pow(0.05, 1.0 / 13_600), 1e-12);
    }

    [Fact(DisplayName = "Mean, least and most replicates of a claim are those of its checks")]
    public void Trials()
    {
        ClaimTally tally = new(ScriptedClaim.Of("S.1/a"));
        foreach (long trials in new long[] { 5, 3, 10 })
            tally.Add(new SeedVerdict(Verdict.Supported, trials));

        (tally.MeanTrials, tally.LeastTrials, tally.MostTrials).Should().Be((6, 3, 10));
    }

    private static CensusFinding Finding(int seeds, Func<int, int, bool> opposite) =>
        new(Tally(seeds, (seed, claim) => opposite(seed, claim) ? Verdict.Refuted : Verdict.Supported));

    private static CensusTally Tally(int seeds, Func<int, int, Verdict> verdict)
    {
        Claim[] claims = [.. Enumerable.Range(0, 68).Select(k => ScriptedClaim.Of($"S.1/{k}"))];
        CensusTally tally = new(new CensusSelection(claims));
        for (int seed = 1; seed <= seeds; seed++)
            tally.Add(new SeedResult((ulong)seed, [.. Enumerable.Range(0, claims.Length).Select(k => new SeedVerdict(verdict(seed, k), 1))]));
        return tally;
    }
}
