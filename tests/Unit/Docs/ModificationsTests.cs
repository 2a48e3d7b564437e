using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class ModificationsTests
{
    [Fact(DisplayName = "The table of docs/modifications.md has one row for each claim of a survey, in its order, and the paper's own dynamics keep them all")]
    public void RowsAreTheSurveysClaims() =>
        Document.Rows("docs/modifications.md").Select(row => (row[0], row[1], row[2], row[3]))
            .Should().Equal(Survey.Claims(new Rules()).Select(c => (c.Statement.Title, c.Check, c.Setting, "✓")));
}
