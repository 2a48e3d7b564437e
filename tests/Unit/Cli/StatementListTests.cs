using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>What `list` says of one statement before its claims.</summary>
public sealed class StatementListTests
{
    [Fact(DisplayName = "The list of a statement begins with its row, then says what it is as printed and as amended, each with its verdicts, before the claims")]
    public void StatementFirst()
    {
        string[] lines = Invocation.Of("list C.4").Output.Split('\n');
        Statement statement = Catalogue.Statements.Single(s => s.Id is "C.4");
        int claims = Array.FindIndex(lines, line => line.TrimStart().StartsWith("id ", StringComparison.Ordinal));

        lines[3].Should().MatchRegex("^ +theorem +C\\.4 +B\\.4 .* as printed refuted, as amended supported ");
        string before = Flat(string.Join(' ', lines[..claims]));
        before.Should().Contain("Theorem C.4 as printed refuted " + statement.Says.Split('‖')[0].TrimEnd()).And.Contain("Theorem C.4 amended supported True at the widths");
        Invocation.Of("list Phase.2").Output.Should().MatchRegex(" Phase II under label +as printed +refuted ").And.MatchRegex(" Phase II under label +amended +supported ");
        Invocation.Of("list C.4/by-T1").Output.Should().NotContain(statement.Says[..30]);
    }

    [Fact(DisplayName = "The list of a statement says what becomes of it and of its proof with footnote 3's C, in each sentence that the errata have on it")]
    public void WithFootnote3()
    {
        ErrataSection[] sections = [.. ErrataSection.All.Where(s => s.Statement is not null && s.Errata.Any(e => e.WithFootnote3 is not null))];

        sections.Should().HaveCountGreaterThan(7);
        foreach (ErrataSection section in sections)
        {
            using Case atStatement = Case.Of(section.Title);
            string list = Invocation.Of(["list", section.Statement!.Id]).Output;

            Flat(list).Split(" footnote 3's C – ").Should().HaveCount(1 + section.Errata.Count(e => e.WithFootnote3 is not null));
        }

        Flat(Invocation.Of("list B.4").Output).Should().Contain("Theorem C.4 footnote 3's C – Theorems 3.2 and C.4: False: to leading order at d = 7");
    }

    private static string Flat(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
