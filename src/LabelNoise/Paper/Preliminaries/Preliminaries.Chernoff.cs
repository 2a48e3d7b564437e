using LabelNoise.Claims;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma B.6 and (12).</content>
internal sealed partial class Preliminaries
{
    private static int[] Trials => [1, 2, 3, 5, 10, 40, 200, 1000];

    private static double[] Parameters => [0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99];

    private static IEnumerable<Sum> Sums =>
    [
        .. from n in Trials
           from p in Parameters
           select new Sum(FormattableString.Invariant($"n = {n}, p = {p}"), n, n * p, t => BinomialTail.LogAtMost(t, n, p), t => BinomialTail.LogAtLeast(t, n, p)),
        Unequal(10, 0.01), Unequal(10, 0.99), Unequal(100, 0.01), Unequal(100, 0.99),
    ];

    private static IEnumerable<Claim> Chernoff()
    {
        yield return AsPrintedTail();
        yield return Tail("B/B.6/lower", isLower: true, Reading.Amended, Verdict.Supported);
        yield return Tail("B/B.6/control/lower", isLower: true, Reading.Control, Verdict.Refuted, 0.99);
        yield return Tail("B/B.6/upper", isLower: false, Reading.Amended, Verdict.Supported);
        yield return Tail("B/B.6/control/upper", isLower: false, Reading.Control, Verdict.Refuted, 0.9);
    }

    /// <summary>Already of one indicator Pr[S ≤ 1] = 1, and the bound is p·e^(1 − p).</summary>
    private static ExactClaim AsPrintedTail() => Exactly.Claim(
        Statement,
        "B/B.6/as-printed",
        "lower tail",
        Reading.AsPrinted,
        Verdict.Refuted,
        "Pr[S ≤ t] ≤ e^(−μ)(eμ/t)^t for t > μ",
        "B.6, one indicator, p = ½, t = 1",
        "ln Pr[S ≤ 1] ≤ 1 − p + ln p",
        () => Exactly.AtMost([(BinomialTail.LogAtMost(1, 1, 0.5) - ChernoffBound.Log(0.5, 1), "t = 1")]));

    /// <summary>The bound is monotonic on either side of μ and the tail is constant between whole numbers, so that whole t decide.</summary>
    private static ExactClaim Tail(string id, bool isLower, Reading reading, Verdict expected, double factor = 1) => Exactly.Claim(
        Statement,
        id,
        isLower ? "lower tail" : "upper tail",
        reading,
        expected,
        $"Pr[S {(isLower ? "≤" : "≥")} t] ≤ {(factor == 1 ? string.Empty : Times(factor) + "·")}e^(−μ)(eμ/t)^t for t {(isLower ? "<" : ">")} μ",
        "B.6, 68 sums, n ≤ 1000",
        "at every whole t on that side of μ; binomials with n = 1, 2, 3, 5, 10, 40, 200, 1000 and p = 0.001, 0.01, 0.1, ¼, ½, ¾, 0.9, 0.99; pᵢ = i·p/n with n = 10, 100 and p = 0.01, 0.99",
        () => Exactly.AtMost(
            from sum in Sums
            from t in Enumerable.Range(0, sum.Count + 1)
            where isLower ? t < sum.Mean : t > sum.Mean
            let tail = isLower ? sum.LogAtMost(t) : sum.LogAtLeast(t)
            select (tail - ChernoffBound.Log(sum.Mean, t) - Math.Log(factor), FormattableString.Invariant($"{sum.Name}, t = {t}"))));

    private static Sum Unequal(int n, double largest)
    {
        IndicatorSum sum = new([.. Enumerable.Range(1, n).Select(i => i * largest / n)]);
        return new Sum(FormattableString.Invariant($"pᵢ = i·{largest}/{n}"), n, sum.Mean, sum.LogAtMost, sum.LogAtLeast);
    }

    /// <summary>A sum of independent indicators, and its tails.</summary>
    private sealed record Sum(string Name, int Count, double Mean, Func<int, double> LogAtMost, Func<int, double> LogAtLeast);
}
