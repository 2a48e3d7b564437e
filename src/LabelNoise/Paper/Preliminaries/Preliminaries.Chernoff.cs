using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma B.6 and (12).</content>
internal sealed partial class Preliminaries
{
    private static int[] Trials => [1, 2, 3, 5, 10, 40, 200, 1000];

    private static decimal[] Parameters => [0.001m, 0.01m, 0.1m, 0.25m, 0.5m, 0.75m, 0.9m, 0.99m];

    private static IEnumerable<Sum> Sums =>
    [
        .. from n in Trials
           from p in Parameters
           let law = new CertifiedBinomial(n, Enclosed(p))
           select new Sum(FormattableString.Invariant($"n = {n}, p = {p}"), n, n * p, law.LogAtMost, law.LogAtLeast),
        Unequal(10, 0.01m), Unequal(10, 0.99m), Unequal(100, 0.01m), Unequal(100, 0.99m),
    ];

    private static IEnumerable<Claim> Chernoff()
    {
        yield return AsPrintedTail();
        yield return Tail("B/B.6/lower", isLower: true, Reading.Amended, Verdict.Supported);
        yield return Tail("B/B.6/control/lower", isLower: true, Reading.Control, Verdict.Refuted, 0.99m);
        yield return Tail("B/B.6/upper", isLower: false, Reading.Amended, Verdict.Supported);
        yield return Tail("B/B.6/control/upper", isLower: false, Reading.Control, Verdict.Refuted, 0.9m);
    }

    /// <summary>Already of one indicator Pr[S ≤ 1] = 1, and the bound is p·e^(1 − p).</summary>
    private static ExactClaim AsPrintedTail() => Certified(
        "B/B.6/as-printed",
        "lower tail",
        Reading.AsPrinted,
        Verdict.Refuted,
        "Pr[S ≤ t] ≤ e^(−μ)(eμ/t)^t for t > μ",
        "B.6, one indicator, p = ½, t = 1",
        "ln Pr[S ≤ 1] ≤ 1 − p + ln p",
        () => Exactly.AtMost([(new CertifiedBinomial(1, 0.5).LogAtMost(1) - ChernoffBound.Log(0.5, 1), "t = 1")]));

    /// <summary>The bound is monotonic on either side of μ and the tail is constant between whole numbers, so that whole t decide.</summary>
    private static ExactClaim Tail(string id, bool isLower, Reading reading, Verdict expected, decimal factor = 1) => Certified(
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
            select (tail - ChernoffBound.Log(Enclosed(sum.Mean), t) - Enclosure.Log(Enclosed(factor)), FormattableString.Invariant($"{sum.Name}, t = {t}"))));

    private static Sum Unequal(int n, decimal largest)
    {
        decimal[] parameters = [.. Enumerable.Range(1, n).Select(i => i * largest / n)];
        IndicatorSum sum = new([.. parameters.Select(Enclosed)]);
        return new Sum(FormattableString.Invariant($"pᵢ = i·{largest}/{n}"), n, parameters.Sum(), sum.LogAtMost, sum.LogAtLeast);
    }

    /// <summary>A sum of independent indicators, its mean, which decides without rounding on which side a t is, and its tails.</summary>
    private sealed record Sum(string Name, int Count, decimal Mean, Func<int, Enclosure> LogAtMost, Func<int, Enclosure> LogAtLeast);
}
