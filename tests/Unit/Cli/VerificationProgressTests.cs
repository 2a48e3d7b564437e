using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Tests.Unit.Cli.Census;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class VerificationProgressTests
{
    // In docs/costs.tsv it has 3.7 seconds; a claim that is not there counts for 0.02.
    private const string Dear = "3.3/sampled/eta=0.001/d=7";

    [Fact(DisplayName = "A run has come as far as the costs of its claims say, not their number")]
    public void ByCost() => Fractions([ScriptedClaim.Of("S.1/a"), ScriptedClaim.Of(Dear), ScriptedClaim.Of("S.1/b")], known: 0)
        .Should().Equal([0.02 / 3.74, 3.72 / 3.74, 1], (one, other) => Math.Abs(one - other) < 1e-12);

    [Fact(DisplayName = "Results that stood before are done from the beginning")]
    public void Resumed() => Fractions([ScriptedClaim.Of("S.1/a"), ScriptedClaim.Of(Dear), ScriptedClaim.Of("S.1/b")], known: 2)
        .Should().Equal([3.72 / 3.74, 3.72 / 3.74, 1], (one, other) => Math.Abs(one - other) < 1e-12);

    [Fact(DisplayName = "A run over nothing but known results is done")]
    public void NothingToDo() => Fractions([ScriptedClaim.Of("S.1/a")], known: 1).Should().Equal(1);

    [Fact(DisplayName = "The part of a sampled check that is done is about the part of its steps that are taken, and 1 in the end")]
    public void WithinACheck()
    {
        Record seen = new();
        ClaimResult result = Catalogue.Paper.Find("C.4/by-T1/m=256/d=7/eta-m=1/online").Decide(new SuiteOptions { Seed = 3, Threads = 2 }, seen);
        ClaimProgress[] later = [.. seen.Reports.Where(p => p.Trials >= 16)];

        later.Should().NotBeEmpty().And.OnlyContain(p => Math.Abs(p.Part - ((double)p.Steps / result.Steps)) < 0.25);
        seen.Reports[^1].Part.Should().BeApproximately(1, 1e-12);
    }

    private static double[] Fractions(IReadOnlyList<Claim> claims, int known)
    {
        List<double> fractions = [];
        Verification? run = null;
        SuiteOptions options = new() { Seed = 7 };
        run = new Verification(claims, claims, options, Profile.Quick)
            .Resuming([.. claims.Take(known).Select(c => c.Decide(options))])
            .Telling(_ => fractions.Add(VerificationProgress.Stages(run!)[0].Fraction));
        run.Run(CancellationToken.None);
        return [.. fractions];
    }

    private sealed class Record : IProgress<ClaimProgress>
    {
        public List<ClaimProgress> Reports { get; } = [];

        public void Report(ClaimProgress value) => Reports.Add(value);
    }
}
