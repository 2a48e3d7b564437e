using FluentAssertions;
using LabelNoise.Reporting;
using LabelNoise.Statements;
using LabelNoise.Xunit;
using Xunit;
using Xunit.Abstractions;

namespace ModifiedAlgorithms;

public sealed class SurvivorTests(ITestOutputHelper output)
{
    [Fact(DisplayName = "The statements that survive nine modifications of the algorithm are those of docs/modifications.md; the paper's own algorithm keeps them all")]
    public void Survivors()
    {
        SuiteOptions options = SuiteOptions.FromEnvironment() with { MaximumTrials = 5000 };
        Survey[] surveys = [.. Modifications.All.Select(m => Survey.Of(m.Key, m.Value, options))];
        string table = SurveyTable.Of(surveys);
        output.WriteLine(table);

        foreach (SurveyEntry entry in surveys[0].Entries)
            entry.Result!.Should().BeAsCatalogued();
        ApprovedTable.Differences(table).Should().BeEmpty("these rows differ from docs/modifications.md; if they are meant to, run with LABELNOISE_APPROVE=1");
    }
}
