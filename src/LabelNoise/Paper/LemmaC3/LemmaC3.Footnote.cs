using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma C.3 with footnote 3's constant, by bounds that are derived and computed (docs/derivations.md).</content>
internal sealed partial class LemmaC3
{
    /// <summary>The least dimension from which on no neuron is too short for (2), at the least width with σ = m^(1/4).</summary>
    private static Lazy<int> LongEnough { get; } = new(() =>
    {
        (int low, int high) = (100, 100_000);
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = IsProgressKept(Least(middle, 0.25)) == true ? (low, middle) : (middle, high);
        }

        return high;
    });

    private static IEnumerable<Claim> Footnote()
    {
        LazyRun[] least = [.. FootnoteSetting.Dimensions.Select(d => Least(d, 0)), .. FootnoteSetting.Dimensions.Select(d => Least(d, 0.25))];
        LazyRun[] stable = [.. FootnoteSetting.Dimensions.Select(d => new FootnoteSetting(d)).SelectMany(setting => new[] { 0, 0.25 }.Select(sigma => setting.Run(setting.LogWidthAt(0.5), sigma)))];
        string leastWidth = $"{FootnoteSetting.Numbers}, m = C·η^(−1/2), σ = 1 and m^(1/4)";
        string stableWidth = $"{FootnoteSetting.Numbers}, ηm = ½, σ = 1 and m^(1/4)";
        yield return GrowthWithFootnote("growth/least-width", leastWidth, ClaimVariant.AsPrinted with { Expected = Verdict.Supported }, least);
        yield return GrowthWithFootnote("growth/stable", stableWidth, ClaimVariant.AsPrinted with { Expected = Verdict.Supported }, stable);
        yield return GrowthWithFootnote("growth/control/d=5", "footnote 3's C, m = C·η^(−1/2), σ = 1, d = 5", ClaimVariant.Control("at a dimension that A6 excludes"), [Least(5, 0)]);
        yield return ProgressWithFootnote("progress/least-width", leastWidth, Verdict.Refuted, least);
        yield return ProgressWithFootnote("progress/stable", stableWidth, Verdict.Refuted, stable);
        yield return ProgressFromDimension();
        yield return ProgressAtLargerConstants();
        yield return IncrementWithFootnote("increment/least-width", leastWidth, Verdict.Supported, least);
        yield return IncrementWithFootnote("increment/stable", stableWidth, Verdict.Supported, stable);
        yield return IncrementWithFootnote("increment/loud", $"{FootnoteSetting.Numbers}, m = C·η^(−1/2), σ = m", Verdict.Refuted, [.. FootnoteSetting.Dimensions.Select(d => Least(d, 1))]);
    }

    private static LazyRun Least(int dimension, double noiseExponent) => Least(new FootnoteSetting(dimension), noiseExponent);

    private static LazyRun Least(FootnoteSetting setting, double noiseExponent) => setting.Run(setting.LogLeastWidth, noiseExponent);

    /// <summary>Whether (1) and (3) are kept with probability 1 − K/m; null where neither bound tells.</summary>
    internal static bool? IsGrowthKept(LazyRun run)
    {
        Enclosure ratio = CertifiedSphereCap.HalfWidth(run.Dimension, EnclosedRho(run.Dimension) * Enclosure.Exp(-run.LogWidth / 8));
        Enclosure allowed = LemmaC2.LogAllowed(run);
        if (allowed.Below(LazyBounds.LogRatioAtStart(run, ratio)) == true)
            return false;

        // An eighth of the ratio is left to the part of aᵢ that θ − θ* drives.
        LazyBounds bounds = new(run, Enclosure.Log(ratio / (8 * run.Dimension)) + run.LogWidth);
        Enclosure broken = CertifiedLog.Sum(bounds.LogFailure(new ResidualMoments(run, bounds).LogFailure), bounds.LogRatioFailure(ratio));
        return bounds.IsEstablished && broken.AtMost(allowed) == true ? true : null;
    }

    /// <summary>Whether (2) is kept by every neuron with probability 1 − K/m; null where neither bound tells.</summary>
    internal static bool? IsProgressKept(LazyRun run)
    {
        Enclosure allowed = LemmaC2.LogAllowed(run);
        if (allowed.Below(ShrinkBorder.LogTooShort(run)) == true)
            return false;
        return ShrinkBorder.LogBroken(run, run.LogNoiseLevel - (run.LogWidth / 8)).AtMost(allowed) == true ? true : null;
    }

    /// <summary>Whether (4), ΔWᵢ ≤ (2C_data + 1)²·C_data², is kept with probability 1 − K/m; null where neither bound tells.</summary>
    internal static bool? IsIncrementKept(LazyRun run)
    {
        Enclosure allowed = LemmaC2.LogAllowed(run);
        Enclosure input = run.Start.Input(2 * run.LogWidth);
        bool? isLoud = (2 * Enclosure.Log(((2 * input) + 1) * input)).Below(LoudIncrement.LogIncrement(run));
        if ((isLoud & CertifiedLog.Sum(LoudIncrement.LogKept(run), -run.LogWidth).Below(CertifiedLog.Complement(allowed))) == true)
            return false;

        // g²‖x‖²aᵢ² is below that where ‖θ − θ*‖·|aᵢ| ≤ 2 and σ|aᵢ| ≤ 1.
        LazyBounds bounds = new(run, 0.45 * run.LogWidth);
        bool? isQuiet = (bounds.LogDistance + bounds.LogOuter).AtMost(Enclosure.Ln2) & (run.LogNoiseLevel + bounds.LogOuter).AtMost(0);
        return bounds.IsEstablished && (isQuiet & bounds.LogFailure(new ResidualMoments(run, bounds).LogFailure).AtMost(allowed)) == true ? true : null;
    }

    private static ExactClaim GrowthWithFootnote(string name, string numbers, ClaimVariant variant, LazyRun[] runs) => WithFootnote(
        name, "growth, by bounds", "(1) and (3), every Pr[ΔWᵢ(j) > 0 | past] ≤ ρ/m^(1/8) while lazy, Pr ≥ 1 − K/m", numbers, variant, runs, IsGrowthKept);

    private static ExactClaim ProgressWithFootnote(string name, string numbers, Verdict expected, LazyRun[] runs) => WithFootnote(
        name, "progress, by bounds", "(2), every Pr[ΔWᵢ(j) ≤ −(σ/4)² | past] ≥ ¼ while lazy, Pr ≥ 1 − K/m", numbers, ClaimVariant.AsPrinted with { Expected = expected }, runs, IsProgressKept);

    private static ExactClaim IncrementWithFootnote(string name, string numbers, Verdict expected, LazyRun[] runs) => WithFootnote(
        name, "increment, by bounds", "(4), every ΔWᵢ(j) ≤ (2C_data + 1)²·C_data² while lazy, Pr ≥ 1 − K/m", numbers, ClaimVariant.AsPrinted with { Expected = expected }, runs, IsIncrementKept);

    /// <summary>(2) from a dimension on and not before.</summary>
    private static ExactClaim ProgressFromDimension() => Exactly.Claim(
        Statement,
        "C.3/footnote/progress/high-dimension",
        "progress, by bounds",
        Reading.Amended,
        Verdict.Supported,
        "(2), every Pr[ΔWᵢ(j) ≤ −(σ/4)² | past] ≥ ¼ while lazy, Pr ≥ 1 − K/m, from a dimension D on and no sooner",
        "footnote 3's C, m = C·η^(−1/2), σ = m^(1/4)",
        "Pr[(2) is false of some neuron] ≤ K/m from D on and not before",
        () =>
        {
            int from = LongEnough.Value;
            bool?[] above = [.. new[] { from, from + 1, 2 * from, 10 * from }.Select(d => IsProgressKept(Least(d, 0.25)))];
            bool?[] below = [.. new[] { from - 1, from / 2, from / 10 }.Select(d => IsProgressKept(Least(d, 0.25)))];
            return new ExactOutcome(ExactOutcome.All(above.Concat(below.Select(kept => !kept))), from, FormattableString.Invariant($"D = {from}"));
        },
        precisely: "at the dimension before, some neuron is too short too often; K = 4d + 1",
        certification: Certification.Certified,
        setting: "C of footnote 3, d = D, D + 1, 2D, 10D against D − 1, D/2, D/10, η = C⁻⁹⁶, m = C·η^(−1/2), σ = m^(1/4), ‖θ*‖ = m^(−1/4), online, by bounds");

    /// <summary>(2) at dimensions that are large enough for the least C: the width, and with it the number of short neurons, grows with C.</summary>
    private static ExactClaim ProgressAtLargerConstants() => WithFootnote(
        "progress/larger-constant",
        "progress, by bounds",
        "(2), every Pr[ΔWᵢ(j) ≤ −(σ/4)² | past] ≥ ¼ while lazy, Pr ≥ 1 − K/m, for all C at large d",
        "C = 1.1 and 10¹⁰⁰ times footnote 3's, d = 4742 and 20 000, m = C·η^(−1/2), σ = m^(1/4)",
        ClaimVariant.AsPrinted,
        [Least(new FootnoteSetting(4742, 1.1), 0.25), Least(new FootnoteSetting(20_000, 1e100), 0.25)],
        IsProgressKept);

    private static ExactClaim WithFootnote(string name, string check, string text, string numbers, ClaimVariant variant, LazyRun[] runs, Func<LazyRun, bool?> isKept) => Exactly.Claim(
        Statement,
        $"C.3/footnote/{name}",
        check,
        variant.Reading,
        variant.Expected,
        text,
        numbers,
        "Pr[not so] ≤ K/m, from bounds on both sides",
        () => Judge(runs, isKept),
        variant.Under,
        "for every neuron at every lazy step; K = 4d + 1",
        Certification.Certified,
        setting: $"{numbers}, η = C⁻⁹⁶, ‖θ*‖ = m^(−1/4), online, by bounds");

    /// <summary>Whether it is so at all points, or at none.</summary>
    private static ExactOutcome Judge(LazyRun[] runs, Func<LazyRun, bool?> isKept)
    {
        bool?[] kept = [.. runs.Select(isKept)];
        int known = kept.Count(k => k is not null);
        bool? holds = known == runs.Length && kept.Distinct().Count() == 1 ? kept[0] : null;
        return new ExactOutcome(holds, kept.Count(k => k == true), string.Create(CultureInfo.InvariantCulture, $"kept at {kept.Count(k => k == true)} of {runs.Length} points, broken at {kept.Count(k => k == false)}"));
    }
}
