using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Equations 17 to 21, the proof of Lemma C.1, with the constant c/K_w⁴ of Gaussian coordinates.</summary>
internal static class InitialNormEquations
{
    private const double Constant = NormConcentration.GaussianConstant;

    /// <summary>The literal point of Condition 3.1 with C = 1.2, where A1 is met (docs/errata.md).</summary>
    private const double LiteralWidth = 3.45e7;

    private static int[] Dimensions => [1, 2, 7, 20, 100];

    private static Magnitude[] Widths => [.. Enumerable.Range(0, 61).Select(k => Magnitude.FromLog10(k / 2.0))];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Deviation("Eq/17/deviation", Reading.AsPrinted, Verdict.Supported, Constant, "½");
        yield return Deviation("Eq/17/control/constant", Reading.Control, Verdict.Refuted, 1, "1");
        yield return Long("Eq/19/inequality", Reading.AsPrinted, Verdict.Supported, Constant, "½");
        yield return Long("Eq/19/control/constant", Reading.Control, Verdict.Refuted, 3, "3");
        yield return FollowsAsPrinted();
        yield return FollowsFrom();
        yield return Union("Eq/20/union", Reading.AsPrinted, Verdict.Supported, isWithWidth: true);
        yield return Union("Eq/20/control/union", Reading.Control, Verdict.Refuted, isWithWidth: false);
        yield return SmallAsPrinted();
        yield return SmallFrom();
    }

    private static ExactClaim Deviation(string id, Reading reading, Verdict expected, double constant, string value) => Exactly.Claim(
        Equations.Statement,
        id,
        "deviation of a norm",
        reading,
        expected,
        "(17), (18): Pr[|‖wᵢ(0)‖ − 1| ≥ m^(1/12)/(8√d)] ≤ 2·exp(−c·m^(1/6)/(64·K_w⁴))",
        $"c/K_w⁴ = {value}, m to 10³⁰, d to 100",
        "the same of ‖√d·wᵢ(0)‖ − √d, with logarithms, at m = 10^(k/2), d = 1, 2, 7, 20, 100",
        () => OnGrid((m, d) => NormConcentration.LogProbability(d, InitialNormProof.Deviation(m)) - InitialNormProof.LogBound(m, constant)));

    private static ExactClaim Long(string id, Reading reading, Verdict expected, double constant, string value) => Exactly.Claim(
        Equations.Statement,
        id,
        "a long neuron",
        reading,
        expected,
        "(19): Pr[‖wᵢ(0)‖ ≥ ¼·m^(1/12)] ≤ 2·exp(−c·m^(1/6)/(64·K_w⁴))",
        $"c/K_w⁴ = {value}, m to 10³⁰, d to 100",
        "with logarithms, at m = 10^(k/2), d = 1, 2, 7, 20, 100",
        () => OnGrid((m, d) => InitialNormProof.LogLong(m, d) - InitialNormProof.LogBound(m, constant)));

    private static ExactClaim FollowsAsPrinted() => Exactly.Claim(
        Equations.Statement,
        "Eq/19/step/as-printed",
        "from (18) to (19)",
        Reading.AsPrinted,
        Verdict.Refuted,
        "(19) follows from (18), since m ≫ 1",
        FormattableString.Invariant($"m = {LiteralWidth}, d = 7, where A1 is met"),
        "‖wᵢ‖ ≥ ¼·m^(1/12) implies ‖wᵢ‖ − 1 ≥ m^(1/12)/(8√d)",
        () => new ExactOutcome(InitialNormProof.Follows(Magnitude.Of(LiteralWidth), 7), InitialNormProof.LeastWidth(7).ToDouble(), FormattableString.Invariant($"it does from m = {InitialNormProof.LeastWidth(7).ToDouble():G4} on")));

    private static ExactClaim FollowsFrom() => Exactly.Claim(
        Equations.Statement,
        "Eq/19/step",
        "from (18) to (19)",
        Reading.Amended,
        Verdict.Supported,
        "(19) follows from (18) from m = (8/(2 − 1/√d))¹² on, and no sooner",
        "d = 1, 2, 7, 20, 100",
        "‖wᵢ‖ ≥ ¼·m^(1/12) implies ‖wᵢ‖ − 1 ≥ m^(1/12)/(8√d) at 1.001 and 10⁶ times that width, and not at 0.999 times",
        () => new ExactOutcome(Dimensions.All(d => Begins(InitialNormProof.LeastWidth(d), m => InitialNormProof.Follows(m, d))), InitialNormProof.LeastWidth(1).Log10, FormattableString.Invariant($"m = 10^{InitialNormProof.LeastWidth(1).Log10:F3} at d = 1")));

    private static ExactClaim Union(string id, Reading reading, Verdict expected, bool isWithWidth) => Exactly.Claim(
        Equations.Statement,
        id,
        "union over neurons",
        reading,
        expected,
        $"(20): Pr[not B₀] ≤ {(isWithWidth ? "m·" : string.Empty)}2·exp(−c·m^(1/6)/(64·K_w⁴))",
        "c/K_w⁴ = ½, m to 10³⁰, d to 100",
        "with logarithms, at m = 10^(k/2), d = 1, 2, 7, 20, 100",
        () => OnGrid((m, d) => InitialNormBound.LogFailure(m, d) - (isWithWidth ? InitialNormProof.LogUnion(m, Constant) : InitialNormProof.LogBound(m, Constant))));

    private static ExactClaim SmallAsPrinted() => Exactly.Claim(
        Equations.Statement,
        "Eq/21/as-printed",
        "1/m in (21)",
        Reading.AsPrinted,
        Verdict.Refuted,
        "(21): A1 makes m·2·exp(−c·m^(1/6)/(64·K_w⁴)) at most 1/m",
        FormattableString.Invariant($"c/K_w⁴ = ½, m = {LiteralWidth}, where A1 is met"),
        "ln 2 + 2·ln m ≤ m^(1/6)/128",
        () =>
        {
            Magnitude width = Magnitude.Of(LiteralWidth);
            return new ExactOutcome(InitialNormProof.IsSmall(width, Constant), InitialNormProof.LogUnion(width, Constant), FormattableString.Invariant($"the bound is e^{InitialNormProof.LogUnion(width, Constant):F2}"));
        });

    private static ExactClaim SmallFrom() => Exactly.Claim(
        Equations.Statement,
        "Eq/21/least-width",
        "1/m in (21)",
        Reading.Amended,
        Verdict.Supported,
        "(21): m·2·exp(−c·m^(1/6)/(64·K_w⁴)) ≤ 1/m from a width on, and no sooner",
        FormattableString.Invariant($"c/K_w⁴ = ½, m = {InitialNormProof.LeastSmall(Constant).ToDouble():G4}"),
        "ln 2 + 2·ln m ≤ m^(1/6)/128 at 1.001 and 10⁶ times that width, and not at 0.999 times",
        () => new ExactOutcome(Begins(InitialNormProof.LeastSmall(Constant), m => InitialNormProof.IsSmall(m, Constant)), InitialNormProof.LeastSmall(Constant).Log10, FormattableString.Invariant($"m = 10^{InitialNormProof.LeastSmall(Constant).Log10:F4}")));

    private static bool Begins(Magnitude width, Func<Magnitude, bool> isSo) =>
        isSo(width * Magnitude.Of(1.001)) && isSo(width * Magnitude.Of(1e6)) && !isSo(width * Magnitude.Of(0.999));

    private static ExactOutcome OnGrid(Func<Magnitude, int, double> excess) => Exactly.AtMost(
        from m in Widths
        from d in Dimensions
        select (excess(m, d), FormattableString.Invariant($"m = 10^{m.Log10}, d = {d}")));
}
