using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>The lists behind docs/thresholds.md, which is written from them.</summary>
public sealed class ConditionDocumentTests
{
    [Fact(DisplayName = "Each border has a refuted and a supported claim about one statement, at numbers that differ")]
    public void BordersHaveTwoSides()
    {
        foreach (ClaimedBorder border in ClaimedBorder.All)
        {
            using Case atBorder = Case.Of(border);
            (border.Fails.Expected, border.Holds.Expected).Should().Be((Verdict.Refuted, Verdict.Supported));
            (border.Fails.Statement, border.Fails.Check).Should().Be((border.Holds.Statement, border.Holds.Check));
            border.Fails.Setting.Should().NotBe(border.Holds.Setting);
        }
    }

    [Fact(DisplayName = "A related claim is of a condition that is dropped, is not among the claims that drop it, and holds where nothing is dropped")]
    public void RelatedClaims()
    {
        string[] conditions = [ConditionMatrix.Nothing, .. Without.All];

        ConditionMatrix.Related.Should().OnlyContain(related => conditions.Contains(related.Condition) && related.Claim.Drops == null).And.OnlyHaveUniqueItems();
        ConditionMatrix.Related.Where(related => related.Condition is ConditionMatrix.Nothing).Should().OnlyContain(related => related.Claim.Expected == Verdict.Supported);
        ConditionMatrix.Related.Where(related => related.Condition is ConditionMatrix.Nothing).Select(related => related.Claim.Statement.Id).Distinct(StringComparer.Ordinal)
            .Should().Equal("C.1", "C.2", "C.3", "C.4", "3.3", "3.4", "3.5");
    }

    [Fact(DisplayName = "The generated document has every claim that drops a condition, and every claim of the literal profile")]
    public void Complete()
    {
        string document = Document.Read("docs/thresholds.md");

        foreach (Claim claim in ConditionMatrix.Claims.Concat(LiteralData.Claims))
        {
            using Case atClaim = Case.Of(claim.Id);
            document.Should().Contain($"`{claim.Id}`");
        }
    }
}
