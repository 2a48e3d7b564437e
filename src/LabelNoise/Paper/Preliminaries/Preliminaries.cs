using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Appendix B: the probability inequalities that the proofs use.</summary>
internal sealed partial class Preliminaries : IPaperItem
{
    private Preliminaries()
    {
    }

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "B",
        "Appendix B",
        "Appendix A of the extended version",
        "none",
        "Sums of squares and of products of Gaussian variables are sub-exponential (B.2, B.3), sub-exponential variables and norms concentrate (B.4, B.5), and sums of independent indicators have Chernoff's tails (B.6).",
        "B.6 is true for t < μ, and is printed for t > μ; the displays of B.3 get the brackets that they lack; B.5 gets the constants of Gaussian coordinates.",
        "Exactly, by closed forms and certified tails.");

    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata => PreliminariesErrata.Errata;

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules) => [.. Moments(), .. Tails(), .. Norms(), .. Chernoff()];

    /// <summary>A claim that enclosures or exact decimals decide (docs/certified.md).</summary>
    private static ExactClaim Certified(
        string id, string check, Reading reading, Verdict expected, string text, string numbers, string inequality, Func<ExactOutcome> evaluate, string under = "", string precisely = "") =>
        Exactly.Claim(Statement, id, check, reading, expected, text, numbers, inequality, evaluate, under, precisely, Certification.Certified);

    /// <summary>A decimal of 15 digits at most.</summary>
    private static Enclosure Enclosed(decimal number) => Enclosure.Written((double)number);
}
