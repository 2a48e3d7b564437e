using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class ExponentDocumentTests
{
    [Fact(DisplayName = "The file docs/exponents.json has a finished run of the claims about powers, as the catalogue has them now, with its verdicts")]
    public void IsOfTheCatalogue()
    {
        JsonMember run = new(JsonDocument.Parse(Document.Read("docs/exponents.json")).RootElement, "docs/exponents.json");
        ScalingClaim[] claims = [.. Catalogue.Paper.Claims.OfType<ScalingClaim>()];

        (run["suiteSeed"].Count(), run["cancelled"].Flag(), run["notAsCatalogued"].Count()).Should().Be((1, false, 0));
        run["claims"].Items().Select(c => (c["id"].Text(), c["sentence"].Text(), c["setting"].Text(), c["hypothesis"].Text(), c["verdict"].Text(), c["trials"].Count()))
            .Should().Equal(claims.Select(c => (c.Id, c.Sentence, c.Setting, c.Hypothesis, Words.Of(c.Expected), c.Grid.Sum(point => (long)point.Replicates))));
    }

    [Fact(DisplayName = "The kept interval of each exponent makes the catalogue's verdict and has the estimate in it, and the exponent of theory lies in what a supported claim allows")]
    public void IntervalsDecide()
    {
        foreach (MeasuredExponent exponent in ExponentData.Kept().Exponents)
        {
            using Case atClaim = Case.Of(exponent.Claim.Id);
            Interval claimed = exponent.Claim.Exponent;
            Interval found = exponent.Interval;
            bool isSupported = exponent.Claim.Expected == Verdict.Supported;

            found.Contains(exponent.Estimate).Should().BeTrue();
            (claimed.Contains(found.Lower) && claimed.Contains(found.Upper)).Should().Be(isSupported);
            (found.Lower > claimed.Upper || found.Upper < claimed.Lower).Should().Be(!isSupported);
            if (exponent.Claim.Predicted is { } predicted)
                claimed.Contains(predicted).Should().Be(isSupported);
        }
    }

    [Fact(DisplayName = "A claim says that a step goes like T₁ where T₁ has the power of theory on its grid, and names the factor without which it has it elsewhere")]
    public void GoesLikeTheTime()
    {
        ScalingClaim[] claims = [.. Catalogue.Paper.Claims.OfType<ScalingClaim>().Where(c => c.Text.Contains("goes like T₁", StringComparison.Ordinal))];

        claims.Should().HaveCount(3);
        foreach (ScalingClaim claim in claims)
        {
            using Case atClaim = Case.Of(claim.Id);
            bool isWhole = claim.Text.Contains("goes like T₁:", StringComparison.Ordinal);

            Power(claim, p => p.EscapeHorizon / (isWhole ? 1 : Math.Sqrt(Math.Log(p.Width)))).Should().BeApproximately(claim.Predicted!.Value, 1e-3);
            claim.Exponent.Contains(Power(claim, p => p.EscapeHorizon)).Should().Be(isWhole);
        }

        static double Power(ScalingClaim claim, Func<Problem, double> time) =>
            Math.Log(time(claim.Grid[^1].Problem) / time(claim.Grid[0].Problem)) / Math.Log(claim.Grid[^1].Parameter / claim.Grid[0].Parameter);
    }

    [Fact(DisplayName = "The kept exponent of a claim is what its check finds")]
    public void IsReproduced()
    {
        MeasuredExponent kept = ExponentData.Kept().Exponents.Single(exponent => exponent.Claim.Id is "3.5/exponent/teacher=2");
        ClaimResult result = kept.Claim.Decide(new() { Seed = 1 });

        (kept.Estimate, kept.Interval).Should().Be((result.Estimate, result.Interval!.Value));
    }
}
