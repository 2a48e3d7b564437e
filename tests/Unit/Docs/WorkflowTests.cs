using System.Globalization;
using System.Text.RegularExpressions;

namespace LabelNoise.Tests.Unit.Docs;

public sealed partial class WorkflowTests
{
    [Fact(DisplayName = "The workflow of every push runs `.ci/run`, and the suite with Meziantou.Xunit.ParallelTestFramework")]
    public void BothModes() =>
        Document.Read(".github/workflows/ci.yml").Should().Contain("\n      - run: bash .ci/run\n").And.Contain("\n      - run: dotnet test -p:MeziantouParallel=true\n");

    [Fact(DisplayName = "The monthly workflow runs every part of the deep and the literal profile once and merges them")]
    public void Parts()
    {
        string workflow = Document.Read(".github/workflows/deep.yml");
        int[] parts = [.. PartList().Match(workflow).Groups["parts"].Value.Split(", ").Select(part => int.Parse(part, CultureInfo.InvariantCulture))];

        parts.Should().Equal(Enumerable.Range(1, parts.Length));
        workflow.Should().Contain("selection: [\"--profile deep\", \"--literal\"]");
        workflow.Should().Contain($"verify ${{{{ matrix.selection }}}} --shard ${{{{ matrix.part }}}}/{parts.Length.ToString(CultureInfo.InvariantCulture)} > part.json");
        workflow.Should().Contain("-- merge parts/*/part.json");
    }

    [GeneratedRegex(@"\n        part: \[(?<parts>[\d, ]+)\]\n", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartList();
}
