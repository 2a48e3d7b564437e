using FluentAssertions;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Xunit;
using Xunit;
using Xunit.Abstractions;

namespace ModifiedAlgorithms;

public sealed class SurvivorTests(ITestOutputHelper output)
{
    [Fact(DisplayName = "The paper's own algorithm keeps every statement, and which of them survive each of nine modifications is what docs/modifications.md says")]
    public void Survivors()
    {
        SuiteOptions options = SuiteOptions.FromEnvironment() with { MaximumTrials = 5000 };
        Survey[] surveys = [.. Modifications.All.Select(m => Survey.Of(m.Key, m.Value, options))];
        string table = SurveyTable.Of(surveys);
        output.WriteLine(table);

        foreach (SurveyEntry entry in surveys[0].Entries)
            entry.Result!.Should().BeAsCatalogued();
        ApprovedTable approved = new();
        if (ApprovedTable.IsToBeWritten)
            approved.Write(ApprovedTable.RowsOf(table));
        approved.Rows.Should().Equal(ApprovedTable.RowsOf(table), (x, y) => Same(x, y, options.Seed));
    }

    /// <summary>The table is of the default seed. At another a check that is near its budget may be decided or not; a verdict is never the opposite one.</summary>
    private static bool Same(string row, string found, ulong seed)
    {
        (string[] approved, string[] cells) = (row.Split('|'), found.Split('|'));
        return approved.Length == cells.Length
            && approved.Zip(cells).All(pair => pair.First == pair.Second || (seed != SuiteOptions.DefaultSeed && (IsUndecided(pair.First) || IsUndecided(pair.Second))));
    }

    private static bool IsUndecided(string cell) => cell.TrimStart().StartsWith("inconclusive", StringComparison.Ordinal);
}
