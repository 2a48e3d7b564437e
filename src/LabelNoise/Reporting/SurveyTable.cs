using LabelNoise.Statements;

namespace LabelNoise.Reporting;

/// <summary>Surveys as a markdown table: a row for each claim, a column for each survey.</summary>
public static class SurveyTable
{
    /// <summary>The verdicts of several dynamics side by side.</summary>
    /// <exception cref="ArgumentNullException">The surveys are null.</exception>
    /// <exception cref="ArgumentException">There is no survey, or they are not about the same claims.</exception>
    public static string Of(params IReadOnlyList<Survey> surveys)
    {
        ArgumentNullException.ThrowIfNull(surveys);
        if (surveys.Count == 0 || surveys.Any(s => !Claims(s).SequenceEqual(Claims(surveys[0]), StringComparer.Ordinal)))
            throw new ArgumentException("surveys must hold at least one survey, and all must be about the same claims.", nameof(surveys));
        MarkdownTable table = new(["statement", "check", "setting", .. surveys.Select(s => s.Name)]);
        for (int row = 0; row < surveys[0].Entries.Count; row++)
        {
            Claim claim = surveys[0].Entries[row].Claim;
            table.Row([claim.Statement.Title, claim.Check, claim.Setting, .. surveys.Select(s => Words.Of(s.Entries[row].Survival))]);
        }

        return table.ToString();
    }

    private static IEnumerable<string> Claims(Survey survey) => survey.Entries.Select(e => e.Claim.Id);
}
