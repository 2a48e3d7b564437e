using LabelNoise.Claims;
using LabelNoise.Numerics;
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

    /// <summary>The decimals to which two exponents that are equal are compared.</summary>
    private static Enclosure Tolerance => Enclosure.Written(1e-12);

    /// <summary>ln(2·10^(k/4)).</summary>
    private static (Enclosure Log, string Name)[] Widths =>
        [.. Enumerable.Range(0, 120).Select(k => (Enclosure.Ln2 + (k / 4.0 * Enclosure.Ln10), FormattableString.Invariant($"m = {2 * Math.Pow(10, k / 4.0):G3}")))];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Azuma("29/as-printed", Reading.AsPrinted, Verdict.Refuted, "(29): Pr[Yᵢ(t + 1) − Yᵢ(0) > λ] ≤ exp(−λ²/(4(t + 1)η²(C_data·|g|·m^(1/12))²))", "t = 0", [1], 4, 2);
        yield return Azuma("29/azuma", Reading.Amended, Verdict.Supported, "(29): the same with 8 for 4", "t + 1 = 1, 2, 3, 10, 100, 1000", [1, 2, 3, 10, 100, 1000], 4 * AzumaBound.Factor, 2);
        yield return Azuma("30/as-printed", Reading.AsPrinted, Verdict.Refuted, "(30): the bound of (29) has |g| for |g|²", "t = 0", [1], 4, 1);
        yield return Azuma("30/azuma", Reading.Amended, Verdict.Supported, "(30): the bound is exp(−λ²/(8(t + 1)η²(C_data·|g|·m^(1/12))²))", "t + 1 = 1, 2, 3, 10, 100, 1000", [1, 2, 3, 10, 100, 1000], 4 * AzumaBound.Factor, 2);
        yield return Exponent("31/as-printed", Reading.AsPrinted, Verdict.Refuted, "m^(1/6)/8", log => Enclosure.Exp(log / 6) / 8);
        yield return Exponent("31/exponent", Reading.Amended, Verdict.Supported, "m^(−2/3)/32", log => Enclosure.Exp(-2 * log / 3) / 32);
        yield return SmallAtHorizon();
        yield return GrantedAtHorizon();
    }

    /// <summary>For increments that are +c or −c at random, the extreme case; λ is just below a value of the walk.</summary>
    private static ExactClaim Azuma(string path, Reading reading, Verdict expected, string text, string times, int[] steps, double factor, int power) => ProofStep.Certain(
        path,
        "Azuma's inequality",
        reading,
        expected,
        text,
        $"{times}, increments ±2η|g|·C_data·m^(1/12), |g| = m^(1/4)",
        "ln Pr[a walk of t + 1 steps ±c reaches kc] ≤ −(kc)²/(bound's denominator), 0 < k ≤ t + 1",
        () =>
        {
            Enclosure logWidth = Enclosure.Log(Width);
            Enclosure increment = Rate * AzumaBound.Increment(logWidth, Pull);
            Enclosure printed = Rate * AzumaBound.Increment(logWidth, power == 1 ? Enclosure.Sqrt(Pull) : Pull) / 2;
            return Exactly.AtMost(
                from n in steps
                from tail in SymmetricWalk.Tails(n)
                select (tail.LogProbability + AzumaBound.Exponent(factor, n, printed, tail.Sum * increment), FormattableString.Invariant($"t + 1 = {n}, λ = {tail.Sum}c")));
        },
        precisely: "for a walk whose increments are as large as the proof allows; m = 16, C_data = 1");

    /// <summary>In units of 1/((t + 1)η²(C_data·|g|)²).</summary>
    private static ExactClaim Exponent(string path, Reading reading, Verdict expected, string printed, Func<Enclosure, Enclosure> exponent) => ProofStep.Certain(
        path,
        "exponent at λ = ½m^(−1/4)",
        reading,
        expected,
        $"(31): at λ = ½m^(−1/4) Azuma's exponent is {printed} or more, over (t + 1)η²(C_data·|g|)²",
        "m from 2 to 10³⁰",
        "λ²/(2(2·m^(1/12))²) ≥ that, but for one part in 10¹²",
        () => Exactly.AtMost(Widths.Select(m => ((exponent(m.Log) / AtHalf(m.Log, 1)) - 1 - Tolerance, m.Name))));

    /// <summary>The exponent over log m is 1/(32·(log m)²·m^(2/3)), which falls with m.</summary>
    private static ExactClaim SmallAtHorizon() => ProofStep.Certain(
        "31/horizon/as-printed",
        "Azuma at T₀",
        Reading.AsPrinted,
        Verdict.Refuted,
        "after (31): by T₀ Azuma's bound at λ = ½m^(−1/4) is 1/m or less from some m on",
        "|g| = m^(1/4), C_data = 1, m from 2 to 10³⁰",
        "λ²/(2T₀c²) ≥ log m at some m, T₀η² = log m/√m",
        () =>
        {
            Enclosure ratio = Widths.Select(m => AtHorizon(m.Log) / m.Log).Aggregate(Enclosure.Max);
            (Enclosure log, string name) = Widths[^1];
            return new ExactOutcome(((Enclosure)1).AtMost(ratio), ratio.Middle, FormattableString.Invariant($"the exponent is at most {ratio.Middle:G3}·log m, and {AtHorizon(log).Middle:G2} at {name}"));
        });

    private static ExactClaim GrantedAtHorizon() => ProofStep.Certain(
        "31/horizon",
        "Azuma at T₀",
        Reading.Amended,
        Verdict.Supported,
        "by T₀ Azuma's bound is 1/m at λ = √8·log m·m^(1/12), more than ten times ½m^(−1/4)",
        "|g| = m^(1/4), C_data = 1, m from 10 to 10³⁰",
        "|λ²/(2T₀c²)/log m − 1| ≤ 10⁻¹² and λ ≥ 5·m^(−1/4)",
        () => Exactly.AtMost(Widths.Where(m => m.Log.Lower >= Math.Log(10)).SelectMany(m => Granted(m.Log, m.Name))));

    private static IEnumerable<(Enclosure Excess, string At)> Granted(Enclosure logWidth, string at)
    {
        Enclosure lambda = Enclosure.Sqrt(8) * logWidth * Enclosure.Exp(logWidth / 12);
        Enclosure exponent = AzumaBound.Exponent(AzumaBound.Factor, AzumaBound.Horizon(logWidth), AzumaBound.Increment(logWidth, Enclosure.Exp(logWidth / 4)), lambda);
        yield return (Enclosure.Abs((exponent / logWidth) - 1) - Tolerance, at);
        yield return ((5 * Enclosure.Exp(-logWidth / 4)) - lambda, at);
    }

    private static Enclosure AtHorizon(Enclosure logWidth) => AtHalf(logWidth, Enclosure.Exp(logWidth / 4)) / AzumaBound.Horizon(logWidth);

    /// <summary>The exponent at λ = ½m^(−1/4) after one step, η = 1.</summary>
    private static Enclosure AtHalf(Enclosure logWidth, Enclosure pull) =>
        AzumaBound.Exponent(AzumaBound.Factor, 1, AzumaBound.Increment(logWidth, pull), Enclosure.Exp(-logWidth / 4) / 2);
}
