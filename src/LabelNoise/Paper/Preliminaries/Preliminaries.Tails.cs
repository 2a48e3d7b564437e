using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma B.4 and (10): by the argument of its proof, and for the sums of B.2 and B.3.</content>
internal sealed partial class Preliminaries
{
    /// <summary>t as a share of the largest that is looked at.</summary>
    private static IEnumerable<double> Shares => Enumerable.Range(0, 101).Select(k => k / 100.0);

    private static int[] Counts => [1, 2, 7, 20, 100, 1000];

    private static IEnumerable<Claim> Tails()
    {
        yield return ChernoffArgument(1, Reading.AsPrinted, Verdict.Supported);
        yield return ChernoffArgument(1.1, Reading.Control, Verdict.Refuted);
        yield return TailOf("squares", "ΣXᵢ²", 1, Reading.AsPrinted, Verdict.Supported, LogSquares);
        yield return TailOf("squares", "ΣXᵢ²", 2, Reading.Control, Verdict.Refuted, LogSquares);
        yield return TailOf("products", "ΣXᵢYᵢ", 1, Reading.AsPrinted, Verdict.Supported, LogProducts);
        yield return TailOf("products", "ΣXᵢYᵢ", 8, Reading.Control, Verdict.Refuted, LogProducts);
    }

    private static double LogSquares(int n, double t) => ChiSquareTail.LogSurvival(n, n + t);

    /// <summary>A factor before a symbol.</summary>
    private static string Times(double factor) => factor == 1 ? string.Empty : factor.ToString(CultureInfo.InvariantCulture);

    /// <summary>ln Pr[Z ≥ t], half of Pr[|Z| ≥ t].</summary>
    private static double LogProducts(int n, double t) => (t == 0 ? 0 : GaussianSums.LogLargest(n, 1, t)) - Math.Log(2);

    /// <summary>That the best λ &lt; 1/b gives the bound of (10), and that it is the best.</summary>
    private static ExactClaim ChernoffArgument(double reach, Reading reading, Verdict expected) => Exactly.Claim(
        Statement,
        reading == Reading.Control ? "B/B.4/control/argument" : "B/B.4/argument",
        "argument of B.4",
        reading,
        expected,
        $"inf over 0 ≤ λ < 1/b of e^(ν²λ²/2 − λt) ≤ e^(−t²/(2ν²)) for t ≤ {Times(reach)}ν²/b",
        "B.4, ν and b from 0.1 to 100",
        "ν²λ²/2 − λt ≤ −t²/(2ν²) at λ = min(t/ν², 1/b), and no λ of a grid gives less",
        () => Exactly.AtMost(ArgumentAt(reach), rounding: 1e-12));

    /// <summary>Relative to the bound, whose exponent is up to 5·10⁵.</summary>
    private static IEnumerable<(double Excess, string At)> ArgumentAt(double reach)
    {
        double[] decades = [0.1, 1, 10, 100];
        foreach ((double nu, double b, double share) in from nu in decades from b in decades from share in Shares select (nu, b, share))
        {
            double t = reach * share * nu * nu / b;
            double best = SubExponential.LogTail(nu * nu, b, t);
            double bound = SubExponential.LogBound(nu * nu, t);
            string at = FormattableString.Invariant($"ν = {nu}, b = {b}, t = {t:G4}");
            yield return ((best - bound) / (1 - bound), at);
            yield return (Enumerable.Range(0, 20).Max(k => best - SubExponential.LogTailAt(nu * nu, k / (20 * b), t)) / (1 - bound), at);
        }
    }

    private static ExactClaim TailOf(string name, string sum, double reach, Reading reading, Verdict expected, Func<int, double, double> logTail) => Exactly.Claim(
        Statement,
        reading == Reading.Control ? $"B/B.4/control/{name}" : $"B/B.4/{name}",
        $"tail of {name}",
        reading,
        expected,
        $"Pr[X ≥ μ + t] ≤ exp(−t²/(8n)) up to t = {Times(reach)}n for X = {sum}",
        "B.4, n = 1, 2, 7, 20, 100, 1000",
        "ln Pr[X ≥ μ + t] ≤ −t²/(8n) at a hundredth of that, two hundredths, and so on",
        () => Exactly.AtMost(
            from n in Counts
            from share in Shares
            let t = reach * n * share
            select (logTail(n, t) - SubExponential.LogBound(Variance * n, t), FormattableString.Invariant($"n = {n}, t = {t:G4}"))),
        precisely: "ν = 2√n and b = 4, so that ν²/b = n");
}
