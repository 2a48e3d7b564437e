using LabelNoise.Reporting;
using LabelNoise.Statements;
using LabelNoise.Xunit;
using Xunit;
using Xunit.Abstractions;

namespace ModifiedAlgorithms;

public sealed class SurvivorTests(ITestOutputHelper output)
{
    [Fact(DisplayName = "The paper's own algorithm keeps every statement; which of them survive each of nine modifications is printed")]
    public void Survivors()
    {
        SuiteOptions options = SuiteOptions.FromEnvironment() with { MaximumTrials = 5000 };
        Survey[] surveys = [.. Modifications.All.Select(m => Survey.Of(m.Key, m.Value, options))];
        output.WriteLine(SurveyTable.Of(surveys));

        foreach (SurveyEntry entry in surveys[0].Entries)
            entry.Result!.Should().BeAsCatalogued();
    }
}
