using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Reporting;

/// <summary>Surveys as a markdown table: a row for each claim, a column for each survey.</summary>
public static class SurveyTable
{
    /// <summary>
    /// The verdicts of several dynamics side by side. One survey alone also shows what the catalogue has for the paper's own rule, how many replicates the verdict took, and the natural
    /// logarithm of the e-value behind it; claims that were not run are named below the table.
    /// </summary>
    /// <exception cref="ArgumentNullException">The surveys are null.</exception>
    /// <exception cref="ArgumentException">There is no survey, or they are not about the same claims.</exception>
    public static string Of(params IReadOnlyList<Survey> surveys)
    {
        ArgumentNullException.ThrowIfNull(surveys);
        if (surveys.Count == 0 || surveys.Any(s => !Claims(s).SequenceEqual(Claims(surveys[0]), StringComparer.Ordinal)))
            throw new ArgumentException("surveys must hold at least one survey, and all must be about the same claims.", nameof(surveys));
        string[] about = ["statement", "check", "setting"];
        MarkdownTable table = new(surveys.Count == 1 ? [.. about, "the paper's rule", surveys[0].Name, "n", "evidence"] : [.. about, .. surveys.Select(s => s.Name)]);
        for (int row = 0; row < surveys[0].Entries.Count; row++)
        {
            if (surveys.Count == 1 && surveys[0].Entries[row].Survival == Survival.NotRun)
                continue;
            Claim claim = surveys[0].Entries[row].Claim;
            IEnumerable<string> found = surveys.Count == 1 ? Alone(surveys[0].Entries[row]) : surveys.Select(s => Found(s.Entries[row]));
            table.Row([claim.Statement.Title, claim.Check, claim.Setting, .. found]);
        }

        return table + (surveys.Count == 1 ? Remarks(surveys[0]) : string.Empty);
    }

    private static string Remarks(Survey survey) => string.Concat(survey.Entries
        .Where(e => e.Survival == Survival.NotRun)
        .GroupBy(e => e.Claim.Rule!.Name, StringComparer.Ordinal)
        .Select(group => FormattableString.Invariant($"\nNot run: {group.Count()} claims of {string.Join(", ", group.Select(e => e.Claim.Statement.Id).Distinct(StringComparer.Ordinal))}, whose rule is the paper's own, {group.Key}.\n")));

    private static IEnumerable<string> Alone(SurveyEntry entry) =>
    [
        Words.Of(entry.Claim.Expected),
        Found(entry),
        entry.Result is { } counted ? FormattableString.Invariant($"{counted.Trials}") : string.Empty,
        entry.Result is { Trials: > 0 } decided ? FormattableString.Invariant($"{Math.Round(decided.LogEvidence, 2) + 0.0:F2}") : string.Empty,
    ];

    private static string Found(SurveyEntry entry) => entry switch
    {
        { Survival: Survival.NotRun } => $"{Words.Of(entry.Survival)}: plain {entry.Claim.Rule!.Name}",
        { Result.GaveUp: { } why } => $"{Words.Of(entry.Survival)}: {why}",
        _ => Words.Of(entry.Survival),
    };

    private static IEnumerable<string> Claims(Survey survey) => survey.Entries.Select(e => e.Claim.Id);
}
