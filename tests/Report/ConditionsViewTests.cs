using LabelNoise.Claims;
using LabelNoise.Report;
using LabelNoise.Report.Views;
using LabelNoise.Tests.Unit;

namespace LabelNoise.Tests.Report;

public sealed class ConditionsViewTests
{
    [Fact(DisplayName = "The sampled claims of Lemma C.2 are made below the width of A1, at numbers that meet the other conditions")]
    public void BelowTheWidth() => Held("C.2/both/m=1024/d=7/eta-m=0.5/online").Should().Equal("A2", "A3", "A4", "A5", "A6");

    [Fact(DisplayName = "A claim at settings that meet Condition 3.1 as printed has it with the constants it states")]
    public void Literal()
    {
        foreach (Claim claim in Runs.AsCatalogued(Profile.Literal).Results.Select(r => r.Claim).Where(c => c.Conditions is not null))
        {
            using Case atClaim = Case.Of(claim.Id);
            ConditionsView view = ConditionsView.Of(claim);

            view.Rows.Select(row => (row.Id, row.Answer == ConditionAnswer.Yes)).Should().Equal(claim.Conditions!.Checks.Select(check => (check.Id, check.Holds)));
            view.Note.Should().StartWith($"With C = {NumberText.Of(claim.Conditions.C)} and C_data = {NumberText.Of(claim.Conditions.InputBound)}");
        }
    }

    [Fact(DisplayName = "Inputs with heavy tails do not meet A5")]
    public void HeavyTails()
    {
        Claim[] claims = [.. Runs.AsCatalogued(Profile.Deep).Results.Select(r => r.Claim).Where(c => c.Assertion.Contains("heavy-tailed inputs", StringComparison.Ordinal))];

        claims.Should().NotBeEmpty();
        claims.Should().OnlyContain(c => ConditionsView.Of(c).Rows.Single(row => row.Id == "A5").Answer == ConditionAnswer.No);
    }

    [Fact(DisplayName = "Gradient descent on the population draws no inputs, so that A3 and A5 ask nothing and C_data is not spoken of")]
    public void NoInputs()
    {
        Claim[] claims = [.. Runs.AsCatalogued(Profile.Deep).Results.Select(r => r.Claim).Where(c => c.Rule is { DrawsSample: false } && c.Problem is { Width: >= 2, Inputs.Samples: null } && c.Conditions is null)];

        claims.Should().NotBeEmpty();
        foreach (Claim claim in claims)
        {
            using Case atClaim = Case.Of(claim.Id);
            ConditionsView view = ConditionsView.Of(claim);

            view.Rows.Where(row => row.Answer == ConditionAnswer.AsksNothing).Select(row => (row.Id, row.Asks)).Should().Equal(("A3", "no inputs are drawn at this setting"), ("A5", "no inputs are drawn at this setting"));
            view.Note.Should().NotContain("C_data");
        }
    }

    [Fact(DisplayName = "Where C_data is taken as the least that A5 allows, A5 holds by choice, and numbers are as on the page")]
    public void ByChoice()
    {
        ConditionsView view = ConditionsView.Of(Runs.Claim("C.2/both/m=1024/d=7/eta-m=0.5/online"));

        view.Rows.Single(row => row.Id is "A5").Answer.Should().Be(ConditionAnswer.ByChoice);
        view.Note.Should().MatchRegex("C_data taken as [0-9.]+, the least that A5 allows");
        view.Rows.Single(row => row.Id is "A1").Asks.Should().Be("m ≥ C·max((ln 1/η)⁶, η^−1/2)");
        view.Rows.Select(row => row.Asks).Should().NotContain(asks => asks.Contains("e+", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "Where nothing is trained there is nothing to check, and the note says so")]
    public void Nothing()
    {
        ConditionsView view = ConditionsView.Of(Runs.Claim("C.1/exact/m=1000/d=7"));

        view.Rows.Should().BeEmpty();
        view.Note.Should().NotBeEmpty();
    }

    private static IEnumerable<string> Held(string id) => ConditionsView.Of(Runs.Claim(id)).Rows.Where(row => row.Answer != ConditionAnswer.No).Select(row => row.Id);
}
