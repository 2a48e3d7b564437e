using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <content>What docs/theorems.md proves about the theorem: which neurons stay, and which leave.</content>
internal sealed partial class TheoremC4
{
    /// <summary>log₁₀ of the width up to which the proof is held against the law of the motion.</summary>
    private const double LargestPower = 200;

    private static readonly int[] ConstantDimensions = [1, 2, 3, 4, 7, 20, 100, 10_000];

    private static readonly int[] LawDimensions = [1, 2, 3, 4, 7, 20];

    /// <summary>log₁₀ m where neurons are proved to leave.</summary>
    private static readonly int[] EscapePowers = [23, 30, 100, 529];

    private static readonly double[] BirthWidths = [64, 512, 4096, 1e8, 1e16];

    /// <summary>d, ηm and σ of the claims.</summary>
    private static EscapeProof AtSeven { get; } = new(0.1, 7, 1);

    /// <summary>ln of the width at ηm = 0.1 with the η = C⁻⁹⁶ of footnote 3 at d = 7, C = (8.47·√7)⁸.</summary>
    private static Enclosure LogFootnoteWidth => Enclosure.Log(Enclosure.Written(AtSeven.Stability)) + (8 * 96 * Enclosure.Log(Enclosure.Written(8.47) * Enclosure.Sqrt(7)));

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        yield return ProvenConstants("C.4/proven/constants", ClaimVariant.Amended, 0.01);
        yield return ProvenConstants("C.4/proven/constants/control", ClaimVariant.Control("with runs stopped at Σh²‖x‖² = 0.1, not 0.01"), 0.1);
        yield return ProvenFailure("C.4/proven/short-neurons/d=7", ClaimVariant.Amended, [46 * Enclosure.Ln10, LogFootnoteWidth]);
        yield return ProvenFailure("C.4/proven/short-neurons/d=7/control", ClaimVariant.Control(string.Empty), [45 * Enclosure.Ln10]);
        yield return BelowTheLaw("C.4/proven/below-law", ClaimVariant.Amended, 0);
        yield return BelowTheLaw("C.4/proven/below-law/control", ClaimVariant.Control("with neurons 10^5 times as long said to stay"), 5);
        yield return ProvenEscape("C.4/proven/all-but-the-shortest", ClaimVariant.Amended, 1);
        yield return ProvenEscape("C.4/proven/all-but-the-shortest/control", ClaimVariant.Control("with a third of that norm"), 3);
        yield return ShortBirth("C.4/proven/low-dimension", ClaimVariant.Amended, 3);
        yield return ShortBirth("C.4/proven/low-dimension/control", ClaimVariant.Control(string.Empty), 4);
        yield return OneDimension("C.4/proven/one-dimension", ClaimVariant.Amended, 0.01);
        yield return OneDimension("C.4/proven/one-dimension/control", ClaimVariant.Control("with |θ(t)| ≤ m/50, not m/100"), 0.02);
    }

    private static ExactClaim ProvenConstants(string id, ClaimVariant variant, double energy) => Certified(
        id,
        "constants of the proofs",
        variant,
        "every constant in the proofs about short and long neurons follows from those before it",
        "d = 1, 2, 3, 4, 7, 20, 100, 10⁴",
        "what a step needs ≤ what it states",
        () => ExactOutcome.Constants(ConstantDimensions.SelectMany(d => new EscapeConstants(d, energy).Ratios())),
        "22 inequalities at the least width 10¹⁶·d⁸ and the largest ηm = d/(d + 2), where each is hardest to meet");

    private static ExactClaim ProvenFailure(string id, ClaimVariant variant, IReadOnlyList<Enclosure> logWidths)
    {
        string at = string.Join(", ", logWidths.Select(m => FormattableString.Invariant($"10^{(m / Enclosure.Ln10).Middle:F0}")));
        return Certified(
            id,
            "proven share of failures",
            variant,
            "it is proved that by T₁ every neuron leaves in at most half of all runs",
            FormattableString.Invariant($"m = {at}, d = {AtSeven.Dimension}, ηm = {AtSeven.Stability}, σ = {AtSeven.NoiseLevel}"),
            "ε + Λ/B + exp(−0.68·m·F) ≤ ½",
            () =>
            {
                Enclosure[] bounds = [.. logWidths.Select(m => AtSeven.AllLeave(m, 0))];
                return new ExactOutcome(
                    ExactOutcome.All(bounds.Select(bound => bound.AtMost(0.5))),
                    bounds.Max(bound => bound.Upper),
                    $"the bounds are {string.Join(", ", bounds.Select(bound => FormattableString.Invariant($"{bound.Upper:G3}")))}");
            },
            "Pr ≤ ε + Λ/B + exp(−0.68·m·F(d/(160000·B²·log m))) at the best B, ε = 430·√(log m)·m^(−1/4), Λ of docs/theorems.md");
    }

    /// <summary>A proved bound that passes the law of the motion would show one of the two to be wrong.</summary>
    /// <param name="id">The id.</param>
    /// <param name="variant">Amended, or a control.</param>
    /// <param name="powerLonger">By which power of ten the neurons that are said to stay are longer than the proved ones.</param>
    private static ExactClaim BelowTheLaw(string id, ClaimVariant variant, int powerLonger) => Certified(
        id,
        "proof and law of motion",
        variant,
        "the proved share of runs in which some neuron stays is no more than the law of motion gives",
        "d = 1, 2, 3, 4, 7, 20, ηm = 0.1, σ = 1, m = 10¹⁶·d⁸ to 10²⁰⁰",
        "proved ≤ law",
        () => Exactly.AtMost(
            from dimension in LawDimensions
            from logWidth in LogWidths(dimension)
            let none = ShortNeurons.ProbabilityOfNone(logWidth, new LazyMotion(AtSeven.Stability, dimension))
            let excess = none - (AtSeven with { Dimension = dimension }).AllLeave(logWidth, powerLonger * Enclosure.Ln10)
            select (excess, FormattableString.Invariant($"d = {dimension}, m = 10^{(logWidth / Enclosure.Ln10).Middle:F1}"))),
        "1 − (ε + Λ/B + exp(−0.68·m·F)) ≤ Pr[some neuron is born shorter than the norm that has moved by 1/√m at T₁]",
        "d = 1 to 20, m to 10²⁰⁰");

    /// <summary>ln of every ten-thousandth width from the least of the theorems on.</summary>
    private static IEnumerable<Enclosure> LogWidths(int dimension)
    {
        for (Enclosure logWidth = EscapeProof.LogLeastWidth(dimension); logWidth.Upper < LargestPower * Enclosure.Ln10.Lower; logWidth += 4 * Enclosure.Ln10)
            yield return logWidth;
    }

    /// <summary>All but the shortest leave by T₁.</summary>
    /// <param name="id">The id.</param>
    /// <param name="variant">Amended, or a control.</param>
    /// <param name="shorter">By which factor the norm is shorter than the proved one.</param>
    private static ExactClaim ProvenEscape(string id, ClaimVariant variant, int shorter) => Certified(
        id,
        "proven escape",
        variant,
        "the neurons proved to leave by T₁ do so by the law of motion, and the share of the others falls",
        "d = 7, ηm → 0 and 0.1, m = 10²³, 10³⁰, 10¹⁰⁰, 10⁵²⁹",
        "1/(80·√(log m)) ≥ the norm that has moved by 1/√m at T₁; 1 − Pr < ½; F falls",
        () =>
        {
            Enclosure[] logWidths = [.. EscapePowers.Select(power => power * Enclosure.Ln10)];
            Enclosure[] room =
            [
                .. from m in logWidths
                   from stability in new[] { 0, AtSeven.Stability }
                   select EscapeProof.LogLeavingNorm(m) - Enclosure.Log(shorter) - ShortNeurons.LogLeastNorm(m, new LazyMotion(stability, AtSeven.Dimension)),
            ];
            Enclosure[] shares = [.. logWidths.Select(AtSeven.LogShareOfOthers)];
            Enclosure[] stays = [.. logWidths.Select(AtSeven.SomeLongStay)];
            bool? holds = ExactOutcome.All(
            [
                .. room.Select(at => ((Enclosure)0).AtMost(at)),
                .. stays.Select(at => at.Below(0.5)),
                .. shares.Zip(shares.Skip(1), (before, after) => after.Below(before)),
                shares[0].Below(-9 * Enclosure.Ln10),
            ]);
            double least = room.Min(at => at.Middle);
            return new ExactOutcome(
                holds,
                least,
                FormattableString.Invariant($"the norm is {Math.Exp(least):G3} times the law's or more; 1 − Pr ≤ {stays.Max(at => at.Middle):G3}; ln F = {shares[0].Middle:G4} to {shares[^1].Middle:G4}"));
        },
        "all with ‖wᵢ(0)‖ ≥ 1/(80·√(log m)) leave, Pr ≥ 1 − (430·√(log m) + 250·d³)·m^(−1/4), which is above ½; the others are a share F(d/(6400·log m))",
        "d = 7, m = 10²³ to 10⁵²⁹");

    /// <summary>At d ≤ 3 some neuron is born within 1/√m of 0. Probabilities are compared by −ln(1 − Pr).</summary>
    /// <param name="id">The id.</param>
    /// <param name="variant">Amended, or a control.</param>
    /// <param name="third">The dimension of the third bound: 3.</param>
    private static ExactClaim ShortBirth(string id, ClaimVariant variant, int third) => Certified(
        id,
        "short births",
        variant,
        FormattableString.Invariant($"some neuron starts within 1/√m of 0, Pr ≥ 1 − e^(−0.79√m) at d = 1, 1 − 1/e at 2, 1.2/√m at {third}"),
        FormattableString.Invariant($"d = 1, 2, {third}, m = 64, 512, 4096, 10⁸, 10¹⁶"),
        "1 − (1 − F(d/m))^m ≥ the bound",
        () =>
        {
            (Enclosure Born, Enclosure Bound)[] points =
            [
                .. from width in BirthWidths
                   let root = Enclosure.Sqrt(width)
                   from bound in new[] { (1, Enclosure.Written(0.79) * root), (2, 1), (third, -Enclosure.Log1p(-(Enclosure.Written(1.2) / root))) }
                   select (ShortBirths.Hazard(width, bound.Item1), bound.Item2),
            ];
            double worst = points.Min(at => (at.Born / at.Bound).Middle);
            return new ExactOutcome(
                ExactOutcome.All(points.Select(at => at.Bound.AtMost(at.Born))), worst, FormattableString.Invariant($"ln(1 − Pr) over that of the bound = {worst:G5} at least"));
        },
        "Pr = 1 − (1 − F(d/m))^m; whether such a neuron stays is not part of it",
        "m = 64 to 10¹⁶");

    /// <summary>Proposition 7.</summary>
    /// <param name="id">The id.</param>
    /// <param name="variant">Amended, or a control.</param>
    /// <param name="size">The bound on |θ(t)| over m.</param>
    private static ExactClaim OneDimension(string id, ClaimVariant variant, double size) => Certified(
        id,
        "constants of the proofs",
        variant,
        "every constant in the proof that a short neuron stays for ever at d = 1 follows from those before it",
        "d = 1, m = 1 to 10¹⁶",
        "what a step needs ≤ what it states",
        () => ExactOutcome.Constants(new OneDimensionConstants(size).Ratios()),
        "some neuron stays while |θ(t)| ≤ m/100 and no |h·x| ≥ 1, Pr ≥ 1 − e^(−0.44·√m) − 2·0.9305^(m/2)");

    private static ExactClaim Certified(
        string id, string check, ClaimVariant variant, string text, string numbers, string inequality, Func<ExactOutcome> evaluate, string precisely, string? inBrief = null) => Exactly.Claim(
        Statement, id, check, variant.Reading, variant.Expected, text, numbers, inequality, evaluate, variant.Under, precisely, Certification.Certified, inBrief);
}
