using LabelNoise.Claims;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Equations 29 to 31: Azuma's inequality for the outer weights, with the increments that the proof states, and what it says at T₀.</summary>
internal static class AzumaEquations
{
    private const double Width = 16;

    private const double Rate = 1.0 / 32;

    /// <summary>|g|·C_data at C_data = 1 and |g| = m^(1/4), the order that (i) allows.</summary>
    private const double Pull = 2;

    private static double[] Widths => [.. Enumerable.Range(0, 120).Select(k => 2 * Math.Pow(10, k / 4.0))];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Azuma("Eq/29/as-printed", Reading.AsPrinted, Verdict.Refuted, "(29): Pr[Yᵢ(t + 1) − Yᵢ(0) > λ] ≤ exp(−λ²/(4(t + 1)η²(C_data·|g|·m^(1/12))²))", "t = 0", [1], 4, 2);
        yield return Azuma("Eq/29/azuma", Reading.Amended, Verdict.Supported, "(29): the same with 8 for 4", "t + 1 = 1, 2, 3, 10, 100, 1000", [1, 2, 3, 10, 100, 1000], 4 * AzumaBound.Factor, 2);
        yield return Azuma("Eq/30/as-printed", Reading.AsPrinted, Verdict.Refuted, "(30): the bound of (29) has |g| for |g|²", "t = 0", [1], 4, 1);
        yield return Azuma("Eq/30/azuma", Reading.Amended, Verdict.Supported, "(30): the bound is exp(−λ²/(8(t + 1)η²(C_data·|g|·m^(1/12))²))", "t + 1 = 1, 2, 3, 10, 100, 1000", [1, 2, 3, 10, 100, 1000], 4 * AzumaBound.Factor, 2);
        yield return Exponent("Eq/31/as-printed", Reading.AsPrinted, Verdict.Refuted, "m^(1/6)/8", m => Math.Pow(m, 1.0 / 6) / 8);
        yield return Exponent("Eq/31/exponent", Reading.Amended, Verdict.Supported, "m^(−2/3)/32", m => Math.Pow(m, -2.0 / 3) / 32);
        yield return SmallAtHorizon();
        yield return GrantedAtHorizon();
    }

    /// <summary>For increments that are +c or −c at random, the extreme case; λ is just below a value of the walk.</summary>
    private static ExactClaim Azuma(string id, Reading reading, Verdict expected, string text, string times, int[] steps, double factor, int power) => Exactly.Claim(
        Equations.Statement,
        id,
        "Azuma's inequality",
        reading,
        expected,
        text,
        $"{times}, increments ±2η|g|·C_data·m^(1/12), |g| = m^(1/4)",
        "ln Pr[a walk of t + 1 steps ±c reaches kc] ≤ −(kc)²/(bound's denominator), 0 < k ≤ t + 1",
        () => Exactly.AtMost(
            from n in steps
            from k in Enumerable.Range(1, n)
            where (n + k) % 2 == 0
            let increment = Rate * AzumaBound.Increment(Width, Pull)
            let printed = Rate * AzumaBound.Increment(Width, Math.Pow(Pull, power / 2.0)) / 2
            select (BinomialTail.LogAtLeast((n + k) / 2, n, 0.5) + AzumaBound.Exponent(factor, n, printed, k * increment), FormattableString.Invariant($"t + 1 = {n}, λ = {k}c"))),
        precisely: "for a walk whose increments are as large as the proof allows; m = 16, C_data = 1");

    /// <summary>In units of 1/((t + 1)η²(C_data·|g|)²).</summary>
    private static ExactClaim Exponent(string id, Reading reading, Verdict expected, string printed, Func<double, double> exponent) => Exactly.Claim(
        Equations.Statement,
        id,
        "exponent at λ = ½m^(−1/4)",
        reading,
        expected,
        $"(31): at λ = ½m^(−1/4) Azuma's exponent is {printed} or more, over (t + 1)η²(C_data·|g|)²",
        "m from 2 to 10³⁰",
        "λ²/(2(2·m^(1/12))²) ≥ that",
        () => Exactly.AtMost(Widths.Select(m => ((exponent(m) / AtHalf(m, 1)) - 1, FormattableString.Invariant($"m = {m:G3}"))), rounding: 1e-12));

    private static ExactClaim SmallAtHorizon() => Exactly.Claim(
        Equations.Statement,
        "Eq/31/horizon/as-printed",
        "Azuma at T₀",
        Reading.AsPrinted,
        Verdict.Refuted,
        "after (31): by T₀ Azuma's bound at λ = ½m^(−1/4) is 1/m or less from some m on",
        "|g| = m^(1/4), C_data = 1, m from 2 to 10³⁰",
        "λ²/(2T₀c²) ≥ log m at some m, T₀η² = log m/√m",
        () =>
        {
            double ratio = Widths.Max(m => AtHorizon(m) / Math.Log(m));
            return new ExactOutcome(ratio >= 1, ratio, FormattableString.Invariant($"the exponent is at most {ratio:G3}·log m, and {AtHorizon(Widths[^1]):G2} at m = {Widths[^1]:G2}"));
        });

    private static ExactClaim GrantedAtHorizon() => Exactly.Claim(
        Equations.Statement,
        "Eq/31/horizon",
        "Azuma at T₀",
        Reading.Amended,
        Verdict.Supported,
        "by T₀ Azuma's bound is 1/m at λ = √8·log m·m^(1/12), more than ten times ½m^(−1/4)",
        "|g| = m^(1/4), C_data = 1, m from 10 to 10³⁰",
        "|λ²/(2T₀c²)/log m − 1| ≤ 10⁻¹² and λ ≥ 5·m^(−1/4)",
        () => Exactly.AtMost(Widths.Where(m => m >= 10).SelectMany(m => Granted(m)), rounding: 1e-12));

    private static IEnumerable<(double Excess, string At)> Granted(double width)
    {
        double lambda = Math.Sqrt(8) * Math.Log(width) * Math.Pow(width, 1.0 / 12);
        double exponent = AzumaBound.Exponent(AzumaBound.Factor, AzumaBound.Horizon(width), AzumaBound.Increment(width, Math.Pow(width, 0.25)), lambda);
        string at = FormattableString.Invariant($"m = {width:G3}");
        yield return (Math.Abs((exponent / Math.Log(width)) - 1), at);
        yield return ((5 * Math.Pow(width, -0.25)) - lambda, at);
    }

    private static double AtHorizon(double width) => AtHalf(width, Math.Pow(width, 0.25)) / AzumaBound.Horizon(width);

    /// <summary>The exponent at λ = ½m^(−1/4) after one step, η = 1.</summary>
    private static double AtHalf(double width, double pull) =>
        AzumaBound.Exponent(AzumaBound.Factor, 1, AzumaBound.Increment(width, pull), Math.Pow(width, -0.25) / 2);
}
