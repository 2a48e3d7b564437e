using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma B.4 and (10): by the argument of its proof, and for the sums of B.2 and B.3.</content>
internal sealed partial class Preliminaries
{
    /// <summary>Into how many parts the range of t is cut where the argument is tried.</summary>
    private const int Parts = 100;

    /// <summary>Into how many it is cut where a tail is: a power of two, so that n·k over it is a double.</summary>
    private const int Cells = 32;

    private static int[] Counts => [1, 2, 7, 20, 100, 1000];

    private static IEnumerable<Claim> Tails()
    {
        yield return ChernoffArgument(1, Reading.AsPrinted, Verdict.Supported);
        yield return ChernoffArgument(1.1m, Reading.Control, Verdict.Refuted);
        yield return TailOf("squares", "ΣXᵢ²", 1, Reading.AsPrinted, Verdict.Supported, LogSquares);
        yield return TailOf("squares", "ΣXᵢ²", 2, Reading.Control, Verdict.Refuted, LogSquares);
        yield return TailOf("products", "ΣXᵢYᵢ", 1, Reading.AsPrinted, Verdict.Supported, LogProducts);
        yield return TailOf("products", "ΣXᵢYᵢ", 8, Reading.Control, Verdict.Refuted, LogProducts);
    }

    private static Func<double, Enclosure> LogSquares(int n) => t => CertifiedChiSquare.LogSurvival(n, n + t);

    /// <summary>A factor before a symbol.</summary>
    private static string Times(decimal factor) => factor == 1 ? string.Empty : factor.ToString(CultureInfo.InvariantCulture);

    private static Func<double, Enclosure> LogProducts(int n) => new CertifiedProductSum(n).LogAtLeast;

    /// <summary>That the best λ &lt; 1/b gives the bound of (10), and that it is the best.</summary>
    private static ExactClaim ChernoffArgument(decimal reach, Reading reading, Verdict expected) => Certified(
        reading == Reading.Control ? "B/B.4/control/argument" : "B/B.4/argument",
        "argument of B.4",
        reading,
        expected,
        $"inf over 0 ≤ λ < 1/b of e^(ν²λ²/2 − λt) ≤ e^(−t²/(2ν²)) for t ≤ {Times(reach)}ν²/b",
        "B.4, ν and b from 0.1 to 100",
        "ν²λ²/2 − λt ≤ −t²/(2ν²) at λ = min(t/ν², 1/b), and no λ of a grid gives less",
        () => Exactly.AtMost(ArgumentAt(reach)));

    /// <summary>All numbers are decimals of a few digits, so that nothing is rounded and equal sides are equal.</summary>
    private static IEnumerable<(Enclosure Excess, string At)> ArgumentAt(decimal reach)
    {
        decimal[] decades = [0.1m, 1, 10, 100];
        foreach ((decimal nu, decimal b, int part) in from nu in decades from b in decades from part in Enumerable.Range(0, Parts + 1) select (nu, b, part))
        {
            decimal t = reach * part / Parts * nu * nu / b;
            decimal best = SubExponential.LogTail(nu * nu, b, t);
            string at = FormattableString.Invariant($"ν = {nu}, b = {b}, t = {t:G4}");
            yield return (Enclosed(best - SubExponential.LogBound(nu * nu, t)), at);
            yield return (Enclosed(Enumerable.Range(0, 20).Max(k => best - SubExponential.LogTailAt(nu * nu, k / (20 * b), t))), at);
        }
    }

    private static ExactClaim TailOf(string name, string sum, int reach, Reading reading, Verdict expected, Func<int, Func<double, Enclosure>> logTail) => Certified(
        reading == Reading.Control ? $"B/B.4/control/{name}" : $"B/B.4/{name}",
        $"tail of {name}",
        reading,
        expected,
        $"Pr[X ≥ μ + t] ≤ exp(−t²/(8n)) up to t = {Times(reach)}n for X = {sum}",
        "B.4, n = 1, 2, 7, 20, 100, 1000",
        "ln Pr[X ≥ μ + t] ≤ −t²/(8n) for every such t, a 32nd of the range at a time",
        () => Exactly.AtMost(Counts.SelectMany(n => ExcessOf(n, reach * n, logTail(n)))),
        precisely: "ν = 2√n and b = 4, so that ν²/b = n");

    /// <summary>Both the tail and the bound fall as t grows, so that between two t they lie between their values there.</summary>
    private static IEnumerable<(Enclosure Excess, string At)> ExcessOf(int n, double range, Func<double, Enclosure> logTail)
    {
        Enclosure before = logTail(0);
        for (int cell = 1; cell <= Cells; cell++)
        {
            Enclosure t = new(range * (cell - 1) / Cells, range * cell / Cells);
            Enclosure after = logTail(t.Upper);
            yield return (
                new Enclosure(after.Lower, before.Upper) - SubExponential.LogBound(Variance * n, t), FormattableString.Invariant($"n = {n}, t from {t.Lower:G4} to {t.Upper:G4}"));
            before = after;
        }
    }
}
