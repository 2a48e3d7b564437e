using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Mutants;

public sealed class MatrixTests
{
    private const string Approval = "LABELNOISE_APPROVE";

    private static KillMatrix Matrix => KillMatrix.Committed;

    [Fact(DisplayName = "The file docs/mutants.csv has a row for each mutant of the list and a column for each claim of the quick profile, in their order")]
    public void IsComplete()
    {
        Matrix.Rows.Select(row => row.Mutant).Should().Equal(MutantList.All.Select(m => m.Name));
        Matrix.Claims.Should().Equal(Catalogue.Paper.In(Profile.Quick).Select(c => c.Id));
        Matrix.Rows.Should().OnlyContain(row => row.Outcomes.Length == Matrix.Claims.Count);
    }

    [Fact(DisplayName = "The file docs/mutants.md is what docs/mutants.csv generates")]
    public void IsRendered()
    {
        string expected = MatrixDocument.Render(Matrix, MutantList.All);
        if (string.Equals(Environment.GetEnvironmentVariable(Approval), "1", StringComparison.Ordinal))
            File.WriteAllText(MatrixDocument.Path, expected);

        Sources.Text(MatrixDocument.Path).Should().Be(expected, "it is generated; run `{0}=1 dotnet test tests/Mutants` and commit it", Approval);
    }

    [Fact(DisplayName = "A matrix that is written and read again is the same")]
    public void RoundTrips() => KillMatrix.Parse(Matrix.ToCsv()).ToCsv().Should().Be(Sources.Text(KillMatrix.Path));

    [Fact(DisplayName = "Every claim of the quick profile kills a mutant outside the statistics")]
    public void EveryClaimHasTeeth() =>
        Matrix.Claims.Where(claim => ClaimTable.OutsideStatistics(Matrix.KilledBy(claim), MutantList.All) == 0).Should().BeEmpty();

    [Fact(DisplayName = "At least 95 % of the mutants die, and each survivor says why")]
    public void NearlyAllDie()
    {
        Mutant[] alive = [.. MutantList.All.Where((_, k) => Matrix.Rows[k].Kills == 0)];

        (1 - (double)alive.Length / MutantList.All.Count).Should().BeGreaterThanOrEqualTo(0.95);
        alive.Should().OnlyContain(m => m.WhySurvives != null);
        MutantList.All.Except(alive).Should().OnlyContain(m => m.WhySurvives == null);
    }
}
