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

    /// <summary>λ at which the displays of B.3 are computed.</summary>
    private static IEnumerable<double> Lambdas => Enumerable.Range(-9, 19).Select(k => k / 40.0);

    private static IEnumerable<Claim> Moments()
    {
        yield return Membership("B.2", "B/B.2/moment", SquareSum, Reading.AsPrinted, Verdict.Supported, SubExponential.LogMomentOfSquare, Variance);
        yield return Membership("B.2", "B/B.2/control/variance", SquareSum, Reading.Control, Verdict.Refuted, SubExponential.LogMomentOfSquare, 1.75 * 1.75, "with 1.75√n for 2√n");
        yield return Membership("B.3", "B/B.3/moment", ProductSum, Reading.AsPrinted, Verdict.Supported, SubExponential.LogMomentOfProduct, Variance);
        yield return Membership("B.3", "B/B.3/control/variance", ProductSum, Reading.Control, Verdict.Refuted, SubExponential.LogMomentOfProduct, 1, "with √n for 2√n");
        yield return Displays(Reading.AsPrinted, Verdict.Refuted, string.Empty, (lambda, x) => (lambda * x * x) - 1);
        yield return Displays(Reading.Amended, Verdict.Supported, "with λ(X² − 1) for λX² − 1", (lambda, x) => lambda * ((x * x) - 1));
    }

    /// <summary>That ln E e^(λ(X − μ)) ≤ ν²λ²/2 for |λ| &lt; 1/4; n is a factor of both sides.</summary>
    private static ExactClaim Membership(string number, string id, string text, Reading reading, Verdict expected, Func<double, double> logMoment, double variance, string under = "") => Exactly.Claim(
        Statement,
        id,
        $"moments of {number}",
        reading,
        expected,
        text,
        $"{number}, every n",
        "sup over |λ| < ¼ of 2·ln E e^(λ(X − μ))/λ² ≤ ν², of one summand",
        () =>
        {
            double least = SubExponential.LeastVariance(logMoment, Scale);
            double reach = IntervalHalving.Edge(0.49, 1 / Scale, lambda => 2 * logMoment(lambda) <= Variance * lambda * lambda);
            return new ExactOutcome(least <= variance, least, FormattableString.Invariant($"the least ν is {Math.Sqrt(least):F4}·√n at b = 4, the least b {1 / reach:F3} at ν = 2√n"));
        },
        under);

    /// <summary>The first two displays of the proof of B.3: both moment functions, and that the second is at most the first.</summary>
    private static ExactClaim Displays(Reading reading, Verdict expected, string under, Func<double, double, double> exponent) => Exactly.Claim(
        Statement,
        reading == Reading.AsPrinted ? "B/B.3/displays/as-printed" : "B/B.3/displays",
        "displays of B.3",
        reading,
        expected,
        "E e^(λX² − 1) = e^(−λ)/√(1 − 2λ) ≥ E e^(λXY) = 1/√(1 − λ²)",
        "B.3, |λ| < ¼",
        "|ratio − 1| ≤ 10⁻¹² for the equalities, by quadrature; ≤ for the inequality",
        () => Exactly.AtMost(Lambdas.SelectMany(lambda => DisplaysAt(lambda, exponent)), rounding: 1e-12),
        under,
        "X and Y independent and standard normal");

    private static IEnumerable<(double Excess, string At)> DisplaysAt(double lambda, Func<double, double, double> exponent)
    {
        double square = Math.Log(NormalMean.Of(x => Math.Exp(exponent(lambda, x))));
        double product = Math.Log(NormalMean.Of((x, y) => Math.Exp(lambda * x * y)));
        yield return (Math.Abs(square - SubExponential.LogMomentOfSquare(lambda)), FormattableString.Invariant($"λ = {lambda}, the first equality"));
        yield return (Math.Abs(product - SubExponential.LogMomentOfProduct(lambda)), FormattableString.Invariant($"λ = {lambda}, the second equality"));
        yield return (product - square, FormattableString.Invariant($"λ = {lambda}, the inequality"));
    }
}
