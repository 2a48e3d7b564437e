using LabelNoise.Cli.UpdateRules;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class RulesTests
{
    [Fact(DisplayName = "The file docs/rules.md has the formula of every rule that the command line knows by name, and of no other")]
    public void EveryRule()
    {
        string[] named = [.. Document.Rows("docs/rules.md").SelectMany(row => row[0].Split(',')).Select(name => name.Trim(' ', '`'))];

        named.Should().BeEquivalentTo(NamedRule.All.Select(r => r.Name).Concat(RuleFamily.All.Select(f => f.Form)));
    }
}
