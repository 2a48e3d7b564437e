using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma B.2 and Corollary B.3: moment functions.</content>
internal sealed partial class Preliminaries
{
    /// <summary>b of both.</summary>
    private const double Scale = 4;

    /// <summary>ν²/n of both, (2√n)²/n.</summary>
    private const double Variance = 4;

    private const string SquareSum = "ΣXᵢ² over i ≤ n is in SE(2√n, 4)";

    private const string ProductSum = "ΣXᵢYᵢ over i ≤ n is in SE(2√n, 4)";

    /// <summary>How far from 1 the ratio of two sides that are equal may be.</summary>
    private const double Allowed = 1e-12;

    private static IEnumerable<Claim> Moments()
    {
        yield return Membership("B.2", "B/B.2/moment", SquareSum, Reading.AsPrinted, Verdict.Supported, SubExponential.LogMomentOfSquare, Variance);
        yield return Membership("B.2", "B/B.2/control/variance", SquareSum, Reading.Control, Verdict.Refuted, SubExponential.LogMomentOfSquare, 1.75 * 1.75, "with 1.75√n for 2√n");
        yield return Membership("B.3", "B/B.3/moment", ProductSum, Reading.AsPrinted, Verdict.Supported, SubExponential.LogMomentOfProduct, Variance);
        yield return Membership("B.3", "B/B.3/control/variance", ProductSum, Reading.Control, Verdict.Refuted, SubExponential.LogMomentOfProduct, 1, "with √n for 2√n");
        yield return Displays(Reading.AsPrinted, Verdict.Refuted, string.Empty, _ => 1);
        yield return Displays(Reading.Amended, Verdict.Supported, "with λ(X² − 1) for λX² − 1", lambda => lambda);
    }

    /// <summary>That ln E e^(λ(X − μ)) ≤ ν²λ²/2 for |λ| &lt; 1/4; n is a factor of both sides.</summary>
    private static ExactClaim Membership(string number, string id, string text, Reading reading, Verdict expected, Func<Enclosure, Enclosure> logMoment, double variance, string under = "") => Certified(
        id,
        $"moments of {number}",
        reading,
        expected,
        text,
        $"{number}, every n",
        "sup over |λ| < ¼ of 2·ln E e^(λ(X − μ))/λ² ≤ ν², of one summand",
        () =>
        {
            Enclosure least = SubExponential.LeastVariance(logMoment, Scale);
            double reach = IntervalHalving.Edge(0.49, 1 / Scale, lambda => SubExponential.Quotient(logMoment, lambda).AtMost(Variance) == true);
            return new ExactOutcome(
                least.AtMost(variance), least.Middle, FormattableString.Invariant($"the least ν is {Enclosure.Sqrt(least).Middle:F4}·√n at b = 4, the least b {1 / reach:F3} at ν = 2√n"));
        },
        under);

    /// <summary>The first two displays of the proof of B.3: both moment functions, and that the second is at most the first.</summary>
    private static ExactClaim Displays(Reading reading, Verdict expected, string under, Func<Enclosure, Enclosure> shift) => Certified(
        reading == Reading.AsPrinted ? "B/B.3/displays/as-printed" : "B/B.3/displays",
        "displays of B.3",
        reading,
        expected,
        "E e^(λX² − 1) = e^(−λ)/√(1 − 2λ) ≥ E e^(λXY) = 1/√(1 − λ²)",
        "B.3, |λ| < ¼",
        "|ratio − 1| ≤ 10⁻¹² for the equalities, at λ = k/40, by the moments of X; ≤ for the inequality, at every λ",
        () => Exactly.AtMost(Enumerable.Range(-9, 19).SelectMany(k => EqualitiesAt((Enclosure)k / 40, shift)).Append(Inequality())),
        under,
        "X and Y independent and standard normal");

    /// <param name="lambda">λ.</param>
    /// <param name="shift">What is subtracted from λX² in the exponent.</param>
    private static IEnumerable<(Enclosure Excess, string At)> EqualitiesAt(Enclosure lambda, Func<Enclosure, Enclosure> shift)
    {
        Enclosure square = MomentSeries.OfSquare(lambda) * Enclosure.Exp(-shift(lambda) - SubExponential.LogMomentOfSquare(lambda));
        Enclosure product = MomentSeries.OfProduct(lambda) * Enclosure.Exp(-SubExponential.LogMomentOfProduct(lambda));
        yield return (Enclosure.Abs(square - 1) - Enclosure.Written(Allowed), FormattableString.Invariant($"λ = {lambda.Middle}, the first equality"));
        yield return (Enclosure.Abs(product - 1) - Enclosure.Written(Allowed), FormattableString.Invariant($"λ = {lambda.Middle}, the second equality"));
    }

    /// <summary>The logarithms over λ²/2 increase, in λ and in |λ|: the second is no larger anywhere if it is no larger at ¼ than the first at −¼.</summary>
    private static (Enclosure Excess, string At) Inequality() =>
        (SubExponential.Quotient(SubExponential.LogMomentOfProduct, 1 / Scale) - SubExponential.Quotient(SubExponential.LogMomentOfSquare, -1 / Scale), "the inequality");
}
