using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <summary>
/// Equations that fail at a constant near 1 and are true, as printed, with footnote 3's: there A1 has m ≥ 10³⁶³ at every d. Each inequality is decided at the least width of A1 and, where the claim
/// says so, holds at every larger one (docs/certified.md).
/// </summary>
internal static class FootnoteEquations
{
    /// <summary>The dimensions at which a width is compared with the least one of A1.</summary>
    private const int MostDimensions = 400;

    /// <summary>The norm from which on C.3 (2), and so (46), is claimed.</summary>
    private const double Long = LemmaC3.LeastNorm;

    private const string AnyWidth = "at every width that A1 allows";

    private static readonly string AnyDimension = FormattableString.Invariant($"footnote 3's C, d = 1, …, {MostDimensions}");

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return FromTheLeastWidth(
            "19", "from (18) to (19)", $"(19) follows from (18) {AnyWidth}", "‖wᵢ‖ ≥ ¼·m^(1/12) implies ‖wᵢ‖ − 1 ≥ m^(1/12)/(8√d)", InitialNormProof.Follows);
        yield return FromTheLeastWidth(
            "21", "1/m in (21)", $"(21): m·2·exp(−c·m^(1/6)/(64·K_w⁴)) ≤ 1/m {AnyWidth}, with c/K_w⁴ = ½", "ln 2 + 2·ln m ≤ m^(1/6)/128", (log, _) => InitialNormProof.IsSmall(log, GaussianLength.Constant));
        yield return FromTheLeastWidth(
            "24", "range of Lemma B.4", $"before and after (24): Lemma B.4 applies, and √(8·log m) + m^(−1/4) ≤ 3√(log m), {AnyWidth}", "ln 8 + ln ln m ≤ ln m, and the second inequality", (log, _) => IsInRange(log));
        yield return FromTheLeastWidth(
            "26", "1/m after (26)", $"after (26): every |aᵢ(0)| ≤ m^(−1/4), Pr ≥ 1 − 1/m, {AnyWidth}", "m·e^(−√m/2) ≤ 1/m, as Pr[|N(0, 1)| ≥ s] ≤ e^(−s²/2)", (log, _) => Enclosure.Log(4 * log).AtMost(log / 2));
        yield return ChangeOfTheta();
        yield return ShrinkingSteps();
        yield return Remainder();
        yield return Corner();
    }

    /// <summary>ln of the least width of A1.</summary>
    private static Enclosure LogWidth(int dimension) => new FootnoteSetting(dimension).LogLeastWidth;

    private static bool? IsInRange(Enclosure logWidth) =>
        (Enclosure.Log(8) + Enclosure.Log(logWidth)).AtMost(logWidth) & (Enclosure.Sqrt(8 * logWidth) + Enclosure.Exp(-logWidth / 4)).AtMost(3 * Enclosure.Sqrt(logWidth));

    private static ExactClaim FromTheLeastWidth(string equation, string check, string text, string inequality, Func<Enclosure, int, bool?> isSo) => Claim(
        equation,
        check,
        text,
        AnyDimension,
        $"{inequality}, at m = C·η^(−1/2)",
        () =>
        {
            bool?[] isTrue = [.. Enumerable.Range(1, MostDimensions).Select(d => isSo(LogWidth(d), d))];
            double least = (LogWidth(1) / Enclosure.Ln10).Middle;
            return new ExactOutcome(ExactOutcome.All(isTrue), least, FormattableString.Invariant($"true at {isTrue.Count(at => at == true)} of {MostDimensions}, from m = 10^{least:F1} at d = 1 on"));
        });

    /// <summary>‖θ‖ ≤ ‖θ*‖ + ‖θ − θ*‖, and both are at most half of m^(1/4).</summary>
    private static ExactClaim ChangeOfTheta() => Claim(
        "32",
        "change of θ",
        "(32): while lazy ‖θ(t)‖ ≤ ‖θ(0)‖ + m^(1/4), Pr ≥ 1 − K/m",
        $"{FootnoteSetting.Numbers}, m = C·η^(−1/2), σ = 1 and m^(1/4)",
        "Pr[‖θ(t) − θ*‖ > ½m^(1/4) at a lazy step] ≤ K/m, from bounds, and ‖θ*‖ ≤ ½m^(1/4)",
        () =>
        {
            LazyRun[] runs = [.. from d in FootnoteSetting.Dimensions from exponent in new[] { 0, 0.25 } select new FootnoteSetting(d).Run(LogWidth(d), exponent)];
            (bool? Holds, Enclosure LogFailure)[] found = [.. runs.Select(run => (HalfOf(run, run.LogTeacherNorm), LemmaC2.LogFailure(run, HalfFourthRoot(run))))];
            double largest = found.Max(at => at.LogFailure.Upper);

            // The failures are upper bounds, so an inequality that they miss is open.
            bool isBelow = runs.Zip(found, (run, at) => at.LogFailure.AtMost(LemmaC2.LogAllowed(run)) == true).All(at => at);
            return new ExactOutcome(isBelow ? ExactOutcome.All(found.Select(at => at.Holds)) : null, largest, FormattableString.Invariant($"ln Pr[(32) is broken] ≤ {largest:G5}"));
        },
        "K = 4d + 1, ‖θ*‖ = m^(−1/4)");

    private static Enclosure HalfFourthRoot(LazyRun run) => (run.LogWidth / 4) - Enclosure.Ln2;

    private static bool? HalfOf(LazyRun run, Enclosure logNorm) => logNorm.AtMost(HalfFourthRoot(run));

    /// <summary>By T₁ a neuron has shrunk so little that it is still longer than the norm from which on each step shrinks it with probability ¼, whatever θ is.</summary>
    private static ExactClaim ShrinkingSteps() => Claim(
        "46",
        "share of shrinking steps",
        "(46), restricted by us to ‖wᵢ(0)‖ ≥ ½: to leading order each step up to T₁ has ΔWᵢ(j) ≤ −(σ/4)² with Pr ≥ ¼",
        $"{FootnoteSetting.Numbers}, m = C·η^(−1/2) and ηm = ½",
        "r₀(m^(−1/4)) ≤ ½·e^(−u), u that of η²σ²T₁ = 384·√(log m/m)",
        () => Exactly.AtMost(
            from d in FootnoteSetting.Dimensions
            from at in new[] { (Log: LogWidth(d), Stability: 0.0), (Log: new FootnoteSetting(d).LogWidthAt(0.5), Stability: 0.5) }
            let contraction = Enclosure.Exp(new LazyMotion(at.Stability, d).EnclosedLogContraction(LogTime(at.Log)))
            select (ShrinkFloor.LeastNorm(d, Enclosure.Exp(-at.Log / 4)) - (Long * Enclosure.Exp(-contraction)), FormattableString.Invariant($"d = {d}, m = 10^{(at.Log / Enclosure.Ln10).Middle:F0}"))),
        "given the past, whatever θ(j) is, with |aᵢ| ≤ m^(−1/4); by the law of motion, which is to leading order, neurons shrink by e^(−u)");

    /// <summary>ln(η²σ²T₁).</summary>
    private static Enclosure LogTime(Enclosure logWidth) => Enclosure.Log(384) + ((Enclosure.Log(logWidth) - logWidth) / 2);

    /// <summary>What is left out is −ηaᵢθ, and ‖θ‖ ≤ mη in the box.</summary>
    private static ExactClaim Remainder() => Claim(
        "54",
        "what the linearised step leaves out",
        "with Σ̂ = I (54) leaves out 100η^(3/2) at most",
        $"{FootnoteSetting.Numbers}, m = C·η^(−1/2), all starts in the box",
        "mη^(5/2) ≤ 100η^(3/2)",
        () => Exactly.AtMost(Settings.Select(at => (LogMass(at) - Enclosure.Log(100), FormattableString.Invariant($"d = {at.Dimension}")))));

    /// <summary>‖θ(t₂) − θ*‖ ≤ mη + ‖θ*‖, as (66) supplies.</summary>
    private static ExactClaim Corner() => Claim(
        "69",
        "distance at t₂",
        "in the box η‖θ(t₂) − θ*‖ ≤ 5η·ln(1/η)",
        $"{FootnoteSetting.Numbers}, m = C·η^(−1/2), ‖θ*‖ ≤ 1",
        "mη + ‖θ*‖ ≤ 5·ln(1/η)",
        () => Exactly.AtMost(Settings.Select(at => (CertifiedLog.Sum(LogMass(at), 0) - Enclosure.Log(-5 * at.LogLearningRate), FormattableString.Invariant($"d = {at.Dimension}")))));

    private static IEnumerable<FootnoteSetting> Settings => FootnoteSetting.Dimensions.Select(d => new FootnoteSetting(d));

    /// <summary>ln(mη) at the least width.</summary>
    private static Enclosure LogMass(FootnoteSetting setting) => setting.LogLeastWidth + setting.LogLearningRate;

    private static ExactClaim Claim(string equation, string check, string text, string numbers, string inequality, Func<ExactOutcome> evaluate, string precisely = "") =>
        ProofStep.Certain(equation, "footnote", check, ProofStep.True, text, numbers, inequality, evaluate, precisely);
}
