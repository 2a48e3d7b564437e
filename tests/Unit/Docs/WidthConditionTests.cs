using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class WidthConditionTests
{
    [Fact(DisplayName = "The sampled claims of the quick and deep profiles whose width meets A1 with A2 are of the checks that docs/statements.md excepts")]
    public void ExceptionsAreNamed()
    {
        string[] excepted = ["C.2/tail/doubling", "C.2/proven/residual", "3.4/bounded", "3.5/converged"];
        string document = Document.Read("docs/statements.md");
        string[] checks =
        [
            .. Catalogue.Paper.Claims
                .Where(c => c.Profile != Profile.Literal && c.LedgerEntry.Sampled && c.Problem is { Width: > 1 } problem && Met(problem))
                .Select(c => string.Join('/', c.Id.Split('/').Take(c.Id.StartsWith("C.2", StringComparison.Ordinal) ? 3 : 2)))
                .Distinct(StringComparer.Ordinal),
        ];

        checks.Should().BeEquivalentTo(excepted);
        document.Should().ContainAll(excepted.Select(check => $"`{check}`"));
    }

    private static bool Met(Problem problem) => new Condition31
    {
        Width = Magnitude.Of(problem.Width),
        Dimension = problem.Dimension,
        LearningRate = Magnitude.Of(problem.LearningRate),
        NoiseLevel = null,
        TeacherNorm = null,
        InputBound = 1,
        C = 1,
    }.LargestC > 1;
}
