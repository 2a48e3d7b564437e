using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Theorem C.4 by the law of the motion to leading order (docs/derivations.md), computed at widths that cannot be run: whether T₁ is long enough for the neurons that are born.</summary>
internal static class LeadingOrderEscape
{
    private const int Dimension = 7;

    private static readonly int[] AllDimensions = [1, 2, 3, Dimension];

    /// <summary>The claims; they are about no rule.</summary>
    public static IEnumerable<Claim> Claims =>
    [
        BornLongEnough(1e10, Reading.Amended, Verdict.Supported),
        BornLongEnough(1e11, Reading.AsPrinted, Verdict.Refuted),
        VanishingShare(),
        NoneStays(),
        LongEnough("some-neuron/exact", Reading.Amended, "some neuron", ShortNeurons.LogProbabilityOfAll),
        LongEnough("some-neuron/exact/control", Reading.Control, "every neuron", ShortNeurons.LogProbability),
    ];

    /// <summary>ηm = 0.1.</summary>
    private static LazyMotion Slow => new(0.1, Dimension);

    /// <summary>Whether T₁ is long enough for the shortest neuron, by its law at step 0.</summary>
    private static ExactClaim BornLongEnough(double width, Reading reading, Verdict expected) => Certified(
        string.Create(CultureInfo.InvariantCulture, $"short-neurons/m={width}/d={Dimension}"),
        "short neurons",
        reading,
        expected,
        "to leading order every neuron starts long enough to leave by T₁, Pr ≥ 1 − K/m",
        "‖wᵢ(0)‖·(1 − e^(−u)) > 1/√m with u = ½η²σ²T₁; K = 4d + 3",
        string.Create(CultureInfo.InvariantCulture, $"m = {width}, d = {Dimension}, ηm ≪ 1"),
        "ln Pr[some neuron is shorter] ≤ ln(K/m)",
        () =>
        {
            Enclosure logWidth = Enclosure.Log(width);
            Enclosure failure = ShortNeurons.LogProbability(logWidth, new LazyMotion(0, Dimension));
            Enclosure allowed = LogAllowed(logWidth, Dimension);
            return new ExactOutcome(failure.AtMost(allowed), failure.Middle, FormattableString.Invariant($"ln Pr[some neuron is shorter] = {failure.Middle:G4}, ln(K/m) = {allowed.Middle:G4}"));
        });

    /// <summary>T₁ kept: the share of neurons that are too short for it vanishes, although their number grows.</summary>
    private static ExactClaim VanishingShare() => Certified(
        FormattableString.Invariant($"all-but-the-shortest/T1/d={Dimension}"),
        "share of short neurons",
        Reading.Amended,
        Verdict.Supported,
        "to leading order the share of neurons still lazy at T₁ falls with m, their number grows",
        "the share is F(d·r²) ≤ (√e·r)^d with r = 1/(384ρ√(log m)), the number m·F(d·r²)",
        FormattableString.Invariant($"m = 10¹¹, 10²², 10⁴⁴, 10⁸⁸, d = {Dimension}, ηm = 0.1"),
        "F ≤ (√e/(384ρ√(log m)))^d·(1 + 10⁻³), F falling and m·F growing in m",
        () =>
        {
            Enclosure[] widths = [.. Powers(11, 22, 44, 88)];
            Enclosure[] shares = [.. widths.Select(m => ShortNeurons.LogShare(m, Slow))];
            Enclosure[] numbers = [.. widths.Zip(shares, (m, share) => m + share)];
            bool? bounded = ExactOutcome.All(widths.Zip(shares, (m, share) => share.AtMost(
                (Dimension * (0.5 + Slow.MinusLogRate - Enclosure.Log(384 * Enclosure.Sqrt(m)))) + Enclosure.Log1p(Enclosure.Written(1e-3)))));
            bool? falls = ExactOutcome.All(shares.Zip(shares.Skip(1), (before, after) => after.Below(before)));
            bool? grows = ExactOutcome.All(numbers.Zip(numbers.Skip(1), (before, after) => before.Below(after)));
            return new ExactOutcome(
                bounded & falls & grows,
                shares[^1].Middle,
                FormattableString.Invariant($"m·F = {Math.Exp(numbers[0].Middle):G3} at 10¹¹, {Math.Exp(numbers[1].Middle):G3} at 10²²; ln F = {shares[0].Middle:G4} to {shares[^1].Middle:G4}"));
        });

    /// <summary>What T₁ is too short for, where <see cref="VanishingShare"/> is the amendment: that the neurons which stay are fewer than K/m on average.</summary>
    private static ExactClaim NoneStays() => Certified(
        FormattableString.Invariant($"all-but-the-shortest/T1/none/d={Dimension}"),
        "share of short neurons",
        Reading.AsPrinted,
        Verdict.Refuted,
        "to leading order K/m neurons at most are still lazy at T₁ on average",
        "their number is m·F(d·r²) on average, r = 1/(384ρ√(log m)); K = 4d + 3",
        FormattableString.Invariant($"m = 10²², d = {Dimension}, ηm = 0.1"),
        "ln(m·F) ≤ ln(K/m)",
        () =>
        {
            Enclosure logWidth = Powers(22).Single();
            Enclosure number = logWidth + ShortNeurons.LogShare(logWidth, Slow);
            Enclosure allowed = LogAllowed(logWidth, Dimension);
            return new ExactOutcome(number.AtMost(allowed), number.Middle, FormattableString.Invariant($"m·F = {Math.Exp(number.Middle):G4}, K/m = {Math.Exp(allowed.Middle):G4}"));
        });

    /// <summary>The weak reading: the longest neuron leaves, also at d = 1.</summary>
    private static ExactClaim LongEnough(string id, Reading reading, string who, Func<Enclosure, LazyMotion, Enclosure> logFailure) => Certified(
        id,
        "longest neuron",
        reading,
        reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        $"to leading order {who} starts long enough to leave by T₁ at every d, Pr ≥ 1 − K/m",
        "the weak reading says so of some neuron; K = 4d + 3",
        "d = 1, 2, 3, 7, m = 10², 10⁴, 10¹⁰, 10⁴⁰, 10¹⁰⁰, ηm ≪ 1",
        "ln Pr[not so] ≤ ln(K/m)",
        () =>
        {
            Enclosure largest = ProofStep.Largest(AllDimensions, d => ProofStep.Largest(Powers(2, 4, 10, 40, 100), m => logFailure(m, new LazyMotion(0, d)) - LogAllowed(m, d)));
            return new ExactOutcome(largest.AtMost(0), largest.Middle, FormattableString.Invariant($"ln Pr[not so] − ln(K/m) = {largest.Middle:G4} at most"));
        },
        Profile.Deep);

    /// <summary>ln m for powers of ten m.</summary>
    private static IEnumerable<Enclosure> Powers(params int[] exponents) => exponents.Select(exponent => exponent * Enclosure.Ln10);

    /// <summary>ln(K/m).</summary>
    private static Enclosure LogAllowed(Enclosure logWidth, int dimension) => Enclosure.Log(TheoremC4.FailureConstant(dimension)) - logWidth;

    private static ExactClaim Certified(
        string path, string check, Reading reading, Verdict expected, string text, string precisely, string numbers, string inequality, Func<ExactOutcome> evaluate, Profile profile = Profile.Quick) => Exactly.Claim(
        TheoremC4.Statement, $"C.4/{path}", check, reading, expected, text, numbers, inequality, evaluate, precisely: precisely, certification: Certification.Certified, profile: profile);
}
