using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class ResultsTests
{
    [Fact(DisplayName = "The file docs/results.md has one row for each sampled claim of the quick profile, in the catalogue's order, and no other")]
    public void RowsAreTheSampledClaims() =>
        Document.Rows("docs/results.md").Select(row => row[0].Trim('`'))
            .Should().Equal(Catalogue.Paper.In(Profile.Quick).Where(c => c.LedgerEntry.Sampled).Select(c => c.Id));
}
