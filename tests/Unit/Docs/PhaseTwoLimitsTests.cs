using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Paper;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>What the documents say of the limits of Lemmas 3.4 and 3.5 is one thing, and what the solved flow gives.</summary>
public sealed class PhaseTwoLimitsTests
{
    private static readonly double[] LearningRates = [1e-3, 1e-4, 1e-5, 1e-6];

    [Fact(DisplayName = "The documents and Lemma 3.5's amendment give one limit of ‖θ*‖ at m = 1/√η, the solved flow's 4/3, and one width")]
    public void OneLimit()
    {
        AlignedTeacher.Largest(0.5).Should().BeApproximately(4.0 / 3, 1e-6);
        foreach (string text in new[] { Document.Read("docs/errata.md"), Document.Read("docs/conditions.md"), Lemma35.Statement.Amendment })
            text.Should().ContainAll("‖θ*‖ ≤ 4/3 at m = 1/√η", "‖θ*‖ ≤ 2/(2 − μ)", "m = η^(−μ), μ < 1", "6/η²").And.NotContainAny("or ‖θ*‖ = O(1)", "must be O(1)");
        foreach (string text in new[] { Document.Read("docs/errata.md"), Document.Read("docs/conditions.md"), Lemma34.Statement.Amendment })
            text.Should().Contain("9/η²");
    }

    [Fact(DisplayName = "The table of ‖θ − θ*‖ over η·ln(1/η) in docs/derivations.md is the solved flow's, row by row")]
    public void TableIsComputed()
    {
        string document = Document.Read("docs/derivations.md");
        foreach (double teacher in new[] { 1.2, 1.3, 1.5, 2 })
        {
            using Case atTeacher = Case.Of(teacher);
            IEnumerable<string> cells = LearningRates.Select(eta => Math.Exp(AlignedFlow.LogRatio(eta, Math.Ceiling(1 / Math.Sqrt(eta) - 1e-9), teacher))).Select(Three);
            document.Should().Contain(string.Create(CultureInfo.InvariantCulture, $"| {teacher} | {string.Join(" | ", cells)} |\n"));
        }
    }

    [Fact(DisplayName = "The slope of η·ln(1/η) from 10⁻⁵ to 10⁻³ that docs/conditions.md names lies between the exponents that the claims assert at ‖θ*‖ = 1.5 and at 1.2")]
    public void SlopeOfTheBound()
    {
        double slope = Math.Log(1e-3 * Math.Log(1e3) / (1e-5 * Math.Log(1e5))) / Math.Log(100);

        Document.Read("docs/conditions.md").Should().Contain(string.Create(CultureInfo.InvariantCulture, $"η·ln(1/η) has the slope {slope:F2}"));
        Exponent("3.5/exponent/teacher=1.5").Upper.Should().BeLessThan(slope);
        Exponent("3.5/exponent/teacher=1.2").Lower.Should().BeGreaterThan(slope);
    }

    [Fact(DisplayName = "The errata of Lemma 3.5 do not call (66) unused, and say what it gives")]
    public void Equation66IsUsed() =>
        string.Join('\n', Lemma35.Errata.Select(e => e.Fails)).Should().Contain("(66) supplies ‖θ(t₂) − θ*‖ ≤ mη + ‖θ*‖").And.NotContain("(66) is not used");

    private static Interval Exponent(string id) => ((ScalingClaim)Catalogue.Paper.Find(id)).Exponent;

    /// <summary>Three digits, without an exponent.</summary>
    private static string Three(double value) => value.ToString(value < 100 ? "G3" : "F0", CultureInfo.InvariantCulture);
}
