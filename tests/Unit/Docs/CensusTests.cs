using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Census;
using LabelNoise.Cli.Hosting;
using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class CensusTests
{
    private static readonly CensusSelection Selection = new([.. Catalogue.Paper.In(Profile.Quick)]);

    private readonly JsonMember _census = new(JsonDocument.Parse(Document.Read("docs/census.json")).RootElement, "docs/census.json");

    [Fact(DisplayName = "The file docs/census.json is of suite seeds from 1 on, all finished, and of the sampled claims of the quick profile as the catalogue has them now")]
    public void IsOfTheCatalogue()
    {
        Whole("firstSeed").Should().Be(1);
        Whole("finished").Should().Be(Whole("seeds")).And.BePositive();
        _census["cancelled"].Flag().Should().BeFalse();
        _census["profile"].Text().Should().Be(Words.Of(Profile.Quick));
        _census["selection"].Text().Should().Be(Selection.Digest);
        Claims().Select(c => (c["id"].Text(), c["expected"].Text())).Should().Equal(Selection.Claims.Select(c => (c.Id, Words.Of(c.Expected))));
    }

    [Fact(DisplayName = "The totals of docs/census.json are the sums over its claims, and there are as many runs with an opposite verdict as those can make")]
    public void TotalsAreSums()
    {
        long[] opposite = [.. Claims().Select(c => c["opposite"].Count())];

        Whole("verdicts").Should().Be(Whole("finished") * Selection.Claims.Count);
        Whole("opposite").Should().Be(opposite.Sum());
        Whole("inconclusive").Should().Be(Claims().Sum(c => c["inconclusive"].Count()));
        Whole("runsWithOpposite").Should().BeInRange(opposite.Max(), Math.Min(opposite.Sum(), Whole("finished")));
        Claims().Should().OnlyContain(c => c["opposite"].Count() + c["inconclusive"].Count() <= Whole("finished"));
        Claims().Should().OnlyContain(c => c["leastTrials"].Count() <= c["meanTrials"].Real() && c["meanTrials"].Real() <= c["mostTrials"].Count());
    }

    [Fact(DisplayName = "The p-values, bounds and judgement of docs/census.json follow from its counts and the ledger")]
    public void JudgementFollows()
    {
        RateCheck runs = new(Whole("runsWithOpposite"), Whole("finished"), Selection.PromisedRate);
        RateCheck[] claims = [.. Claims().Zip(Selection.Claims, (c, claim) => new RateCheck(c["opposite"].Count(), Whole("finished"), claim.LedgerEntry.Share))];
        RateCheck all = new(Whole("opposite"), Whole("verdicts"), Selection.PromisedRate / claims.Length);
        double pValue = Math.Min(1, 2 * Math.Min(runs.PValue, claims.Length * claims.Min(c => c.PValue)));

        Claims().Select(c => (c["promisedRate"].Real(), c["pValue"].Real(), c["rateAtMost"].Real())).Should().Equal(claims.Select(c => (c.Promised, c.PValue, c.UpperBound)));
        Figures("promisedRate", "runsPValue", "runRateAtMost").Should().Equal(runs.Promised, runs.PValue, runs.UpperBound);
        Figures("meanClaimRateAtMost", "pValue", "level").Should().Equal(all.UpperBound, pValue, CensusFinding.Level);
        _census["judgement"].Text().Should().Be(pValue > CensusFinding.Level ? "consistent with the promise" : "more failures than promised");
    }

    [Fact(DisplayName = "What docs/statistics.md, docs/for-theorists.md and README.md say of the census are the figures of docs/census.json")]
    public void IsReported()
    {
        string report = FormattableString.Invariant(
            $"""
            The suite seeds {Whole("firstSeed")} to {Whole("firstSeed") + Whole("seeds") - 1}, quick profile, {Selection.Claims.Count} sampled claims: {Whole("verdicts")} verdicts, {Whole("opposite")} opposite to the catalogue's and {Whole("inconclusive")} inconclusive.
            The p-value is {_census["pValue"].Real():G3}: {_census["judgement"].Text()}.
            """).ReplaceLineEndings(" ");
        string reach = FormattableString.Invariant(
            $"A run errs with probability at most {_census["runRateAtMost"].Real():G3}, and the claims on average at most {_census["meanClaimRateAtMost"].Real():G3}, each at 95 %; the ledger promises {_census["promisedRate"].Real():G3} and {_census["promisedRate"].Real() / Selection.Claims.Count:G3}.");

        Document.Read("docs/statistics.md").ReplaceLineEndings(" ").Should().Contain(report).And.Contain(reach);
        Document.Read("docs/for-theorists.md").ReplaceLineEndings(" ").Should().Contain(FormattableString.Invariant(
            $"{Whole("verdicts")} verdicts of {Selection.Claims.Count} claims at {Whole("seeds")} seeds, {Whole("opposite")} opposite to the catalogue's and {Whole("inconclusive")} inconclusive"));
        Document.Read("README.md").Should().Contain(FormattableString.Invariant($"{Whole("verdicts")} verdicts at {Whole("seeds")} seeds, {Whole("opposite")} opposite to the catalogue's"));
    }

    [Theory(DisplayName = "The sampled claims of the deep and of the literal profile have the catalogue's verdict at three or more suite seeds other than 1")]
    [InlineData("docs/census-deep.json", Profile.Deep)]
    [InlineData("docs/census-literal.json", Profile.Literal)]
    public void HoldsAtOtherSeeds(string file, Profile profile)
    {
        JsonMember census = new(JsonDocument.Parse(Document.Read(file)).RootElement, file);

        census["firstSeed"].Count().Should().BeGreaterThan(1);
        census["finished"].Count().Should().BeGreaterThanOrEqualTo(3);
        census["selection"].Text().Should().Be(new CensusSelection([.. Catalogue.Paper.In(profile)]).Digest);
        (census["opposite"].Count(), census["inconclusive"].Count()).Should().Be((0, 0));
        Document.Read("docs/statistics.md").Should().Contain(FormattableString.Invariant(
            $"The {census["claims"].Items().Count()} sampled claims of the {Words.Of(profile)} profile were checked at the suite seeds {census["firstSeed"].Count()} to {census["firstSeed"].Count() + census["seeds"].Count() - 1} as well"));
    }

    private IEnumerable<JsonMember> Claims() => _census["claims"].Items();

    private long Whole(string name) => _census[name].Count();

    private double[] Figures(params string[] names) => [.. names.Select(name => _census[name].Real())];
}
