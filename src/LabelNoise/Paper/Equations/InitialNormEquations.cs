using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Equations 17 to 21, the proof of Lemma C.1, with the constant c/K_w⁴ of Gaussian coordinates.</summary>
internal static class InitialNormEquations
{
    private const double Constant = GaussianLength.Constant;

    /// <summary>The literal point of Condition 3.1 with C = 1.2, where A1 is met (docs/errata.md).</summary>
    private const double LiteralWidth = 3.45e7;

    private const string Grid = "with logarithms, at m = 10^(k/2), d = 1, 2, 7, 20, 100";

    private static int[] Dimensions => [1, 2, 7, 20, 100];

    private static IEnumerable<(Enclosure Log, string Name)> Widths =>
        Enumerable.Range(0, 61).Select(k => (k / 2.0 * Enclosure.Ln10, FormattableString.Invariant($"m = 10^{k / 2.0}")));

    private static Enclosure LogLiteralWidth => Enclosure.Log(LiteralWidth);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Deviation("17/deviation", Reading.AsPrinted, Verdict.Supported, Constant, "½");
        yield return Deviation("17/control/constant", Reading.Control, Verdict.Refuted, 1, "1");
        yield return Long("19/inequality", Reading.AsPrinted, Verdict.Supported, Constant, "½");
        yield return Long("19/control/constant", Reading.Control, Verdict.Refuted, 3, "3");
        yield return FollowsAsPrinted();
        yield return FollowsFrom();
        yield return Union("20/union", Reading.AsPrinted, Verdict.Supported, isWithWidth: true);
        yield return Union("20/control/union", Reading.Control, Verdict.Refuted, isWithWidth: false);
        yield return SmallAsPrinted();
        yield return SmallFrom();
    }

    private static ExactClaim Deviation(string path, Reading reading, Verdict expected, double constant, string value) => OnGrid(
        path,
        "deviation of a norm",
        reading,
        expected,
        "(17), (18): Pr[|‖wᵢ(0)‖ − 1| ≥ m^(1/12)/(8√d)] ≤ 2·exp(−c·m^(1/6)/(64·K_w⁴))",
        value,
        $"the same of ‖√d·wᵢ(0)‖ − √d, {Grid}",
        (log, d) => GaussianLength.LogOutside(d, InitialNormProof.Deviation(log)) - InitialNormProof.LogBound(log, constant));

    private static ExactClaim Long(string path, Reading reading, Verdict expected, double constant, string value) => OnGrid(
        path,
        "a long neuron",
        reading,
        expected,
        "(19): Pr[‖wᵢ(0)‖ ≥ ¼·m^(1/12)] ≤ 2·exp(−c·m^(1/6)/(64·K_w⁴))",
        value,
        Grid,
        (log, d) => InitialNormProof.LogLong(log, d) - InitialNormProof.LogBound(log, constant));

    private static ExactClaim Union(string path, Reading reading, Verdict expected, bool isWithWidth) => OnGrid(
        path,
        "union over neurons",
        reading,
        expected,
        $"(20): Pr[not B₀] ≤ {(isWithWidth ? "m·" : string.Empty)}2·exp(−c·m^(1/6)/(64·K_w⁴))",
        "½",
        Grid,
        (log, d) => InitialNormBound.LogFailure(log, d) - (isWithWidth ? InitialNormProof.LogUnion(log, Constant) : InitialNormProof.LogBound(log, Constant)));

    private static ExactClaim FollowsAsPrinted() => ProofStep.Certain(
        "19/step/as-printed",
        "from (18) to (19)",
        Reading.AsPrinted,
        Verdict.Refuted,
        "(19) follows from (18), since m ≫ 1",
        FormattableString.Invariant($"m = {LiteralWidth}, d = 7, where A1 is met"),
        "‖wᵢ‖ ≥ ¼·m^(1/12) implies ‖wᵢ‖ − 1 ≥ m^(1/12)/(8√d)",
        () =>
        {
            double least = Math.Exp(InitialNormProof.LogLeastWidth(7).Middle);
            return new ExactOutcome(InitialNormProof.Follows(LogLiteralWidth, 7), least, FormattableString.Invariant($"it does from m = {least:G4} on"));
        });

    private static ExactClaim FollowsFrom() => ProofStep.Certain(
        "19/step",
        "from (18) to (19)",
        Reading.Amended,
        Verdict.Supported,
        "(19) follows from (18) from m = (8/(2 − 1/√d))¹² on, and no sooner",
        "d = 1, 2, 7, 20, 100",
        "‖wᵢ‖ ≥ ¼·m^(1/12) implies ‖wᵢ‖ − 1 ≥ m^(1/12)/(8√d) at 1.001 and 10⁶ times that width, and not at 0.999 times",
        () =>
        {
            double first = Math.Log10(Math.E) * InitialNormProof.LogLeastWidth(1).Middle;
            return new ExactOutcome(
                ExactOutcome.All(Dimensions.Select(d => Begins(InitialNormProof.LogLeastWidth(d), log => InitialNormProof.Follows(log, d)))), first, FormattableString.Invariant($"m = 10^{first:F3} at d = 1"));
        });

    private static ExactClaim SmallAsPrinted() => ProofStep.Certain(
        "21/as-printed",
        "1/m in (21)",
        Reading.AsPrinted,
        Verdict.Refuted,
        "(21): A1 makes m·2·exp(−c·m^(1/6)/(64·K_w⁴)) at most 1/m",
        FormattableString.Invariant($"c/K_w⁴ = ½, m = {LiteralWidth}, where A1 is met"),
        "ln 2 + 2·ln m ≤ m^(1/6)/128",
        () =>
        {
            double bound = InitialNormProof.LogUnion(LogLiteralWidth, Constant).Middle;
            return new ExactOutcome(InitialNormProof.IsSmall(LogLiteralWidth, Constant), bound, FormattableString.Invariant($"the bound is e^{bound:F2}"));
        });

    private static ExactClaim SmallFrom() => ProofStep.Certain(
        "21/least-width",
        "1/m in (21)",
        Reading.Amended,
        Verdict.Supported,
        "(21): m·2·exp(−c·m^(1/6)/(64·K_w⁴)) ≤ 1/m from a width on, and no sooner",
        FormattableString.Invariant($"c/K_w⁴ = ½, m = {Math.Exp(InitialNormProof.LogLeastSmall(Constant)):G4}"),
        "ln 2 + 2·ln m ≤ m^(1/6)/128 at 1.001 and 10⁶ times that width, and not at 0.999 times",
        () =>
        {
            double least = InitialNormProof.LogLeastSmall(Constant);
            return new ExactOutcome(
                Begins(least, log => InitialNormProof.IsSmall(log, Constant)), Math.Log10(Math.E) * least, FormattableString.Invariant($"m = 10^{Math.Log10(Math.E) * least:F4}"));
        });

    private static bool? Begins(Enclosure logWidth, Func<Enclosure, bool?> isSo) =>
        isSo(logWidth + Enclosure.Log1p(Enclosure.Written(0.001))) & isSo(logWidth + (6 * Enclosure.Ln10)) & !isSo(logWidth + Enclosure.Log1p(Enclosure.Written(-0.001)));

    private static ExactClaim OnGrid(string path, string check, Reading reading, Verdict expected, string text, string value, string inequality, Func<Enclosure, int, Enclosure> excess) => ProofStep.Certain(
        path,
        check,
        reading,
        expected,
        text,
        $"c/K_w⁴ = {value}, m to 10³⁰, d to 100",
        inequality,
        () => Exactly.AtMost(
            from width in Widths
            from d in Dimensions
            select (excess(width.Log, d), FormattableString.Invariant($"{width.Name}, d = {d}"))));
}
