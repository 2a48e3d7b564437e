using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>For which C, and with footnote 3's C from which d on, T₁ is long enough for all neurons: to leading order, where A1 and A2 hold as printed.</summary>
internal static class EscapeBorders
{
    private const int Dimension = 7;

    /// <summary>ηm where it is fixed: the width is 0.1·C⁹⁶, far above the least.</summary>
    private const double Stability = 0.1;

    private const string TooShort = "too short is ‖wᵢ(0)‖·(1 − e^(−u)) ≤ 1/√m with u = ρη²σ²T₁";

    private static readonly Enclosure[] LargeConstants = [2, 10, 1e3, 1e6, EscapeThresholds.EnclosedFootnote3(Dimension)];

    private static readonly int[] Multiples = [1, 2, 10];

    private static readonly int[] Dimensions = [Dimension, 20, 50, 100, 200];

    /// <summary>The claims; they are about no rule.</summary>
    public static IEnumerable<Claim> Claims =>
    [
        Least("least-width", null),
        Least(FormattableString.Invariant($"eta-m={Stability}"), Stability),
        Large(),
        LeastDimension(),
        KeptFrom("least-width", null, 477),
        KeptFrom(FormattableString.Invariant($"eta-m={Stability}"), Stability, 949),
        EveryDimension(),
        LargerConstants(),
    ];

    private static ExactClaim Least(string place, double? stability)
    {
        double kept = EscapeThresholds.LeastConstant(c => Excess(c, stability));
        double none = EscapeThresholds.LeastConstant(c => Number(c, stability));
        return Exact(
            FormattableString.Invariant($"constant/d={Dimension}/{place}"),
            "constant",
            string.Create(CultureInfo.InvariantCulture, $"to leading order 1 − K/m is kept below C = {kept} and no further, and less than one neuron stays below C = {none}"),
            FormattableString.Invariant($"on average; {TooShort}; K = 4d + 3"),
            FormattableString.Invariant($"d = {Dimension}, {Place(stability)}"),
            "ln(Pr[some neuron is too short]/(K/m)) and ln(number too short) are ≤ 0 a hundredth below the two C, and above 0 at 1, 2 and 10⁶ times them",
            Reading.Amended,
            () =>
            {
                Enclosure before = Enclosure.Max(Excess(Enclosure.Written(kept) - Enclosure.Written(0.01), stability), Number(Enclosure.Written(none) - Enclosure.Written(0.01), stability));
                Enclosure[] from = [.. new[] { 1, 2, 1e6 }.SelectMany(f => new[] { Excess(f * Enclosure.Written(kept), stability), Number(f * Enclosure.Written(none), stability) })];
                double least = from.Min(at => at.Middle);
                return new ExactOutcome(
                    before.AtMost(0) & ExactOutcome.All(from.Select(at => ((Enclosure)0).Below(at))), least, FormattableString.Invariant($"{before.Middle:G3} at most below, {least:G3} at least from there on"));
            });
    }

    private static ExactClaim Large() => Exact(
        FormattableString.Invariant($"constant/d={Dimension}/large"),
        "constant",
        "to leading order every neuron starts long enough to leave by T₁, Pr ≥ 1 − K/m, once C is large",
        $"{TooShort}; K = 4d + 3",
        FormattableString.Invariant($"d = {Dimension}, least width, C = 2, 10, 10³, 10⁶ and footnote 3's {LargeConstants[^1].Middle:G4}"),
        "ln(Pr[some neuron is too short]/(K/m)) ≤ 0 at some of them",
        Reading.AsPrinted,
        () =>
        {
            Enclosure[] excess = [.. LargeConstants.Select(c => Excess(c, null))];
            bool? noneHolds = ExactOutcome.All(excess.Select(at => ((Enclosure)0).Below(at)));
            return new ExactOutcome(!noneHolds, excess.Min(at => at.Middle), FormattableString.Invariant($"from {excess[0].Middle:G4} at C = 2 to {excess[^1].Middle:G4} at footnote 3's"));
        });

    private static ExactClaim LeastDimension()
    {
        (int least, int wide) = (EscapeThresholds.LeastDimension(null), EscapeThresholds.LeastDimension(Stability));
        return Exact(
            "dimension/footnote-3/least",
            "dimension",
            FormattableString.Invariant($"to leading order less than one neuron stays from d = {least} on at the least width, {wide} at ηm = {Stability}"),
            $"on average; {TooShort}",
            "C the least of footnote 3",
            "ln(number too short) ≤ 0 at 1, 2 and 10 times these d, above 0 at one less",
            Reading.Amended,
            () =>
            {
                Enclosure from = Multiples.Select(f => Enclosure.Max(AtFootnote(f * least, null), AtFootnote(f * wide, Stability))).Aggregate(Enclosure.Max);
                Enclosure[] before = [AtFootnote(least - 1, null), AtFootnote(wide - 1, Stability)];
                return new ExactOutcome(
                    from.AtMost(0) & ExactOutcome.All(before.Select(at => ((Enclosure)0).Below(at))),
                    from.Middle,
                    FormattableString.Invariant($"ln(number) = {from.Middle:G3} at most from there on, {before.Min(at => at.Middle):G3} at least one dimension before"));
            });
    }

    /// <summary>
    /// The border by the probability that the theorem claims: far beyond that of <see cref="LeastDimension"/>, where one neuron on average is still too many. Rows are independent at the start, so
    /// the probability is exact given the law that says which norms are too short.
    /// </summary>
    private static ExactClaim KeptFrom(string place, double? stability, int dimension)
    {
        int[] from = [dimension, dimension + 1, 2 * dimension, 10 * dimension];
        int[] before = [dimension - 1, dimension / 2, dimension / 10];
        return Exact(
            $"dimension/footnote-3/probability/{place}",
            "dimension",
            FormattableString.Invariant($"to leading order 1 − K/m is kept from d = {dimension} on and no earlier"),
            $"{TooShort}; Pr[some neuron is too short] = 1 − (1 − F)^m, F the share of norms that are; K = 4d + 3",
            $"C the least of footnote 3, {Place(stability)}, d = {List(from)} against {List(before)}",
            "ln(Pr[some neuron is too short]/(K/m)) ≤ 0 at this d, the next, 2 and 10 times it, above 0 at one less, half and a tenth of it",
            Reading.Amended,
            () =>
            {
                Enclosure[] kept = [.. from.Select(d => ExcessAtFootnote(d, stability))];
                Enclosure[] broken = [.. before.Select(d => ExcessAtFootnote(d, stability))];
                return new ExactOutcome(
                    ExactOutcome.All(kept.Select(at => at.AtMost(0)).Concat(broken.Select(at => ((Enclosure)0).Below(at)))),
                    kept[0].Middle,
                    FormattableString.Invariant($"{kept[0].Middle:G4} there, {broken[0].Middle:G4} one dimension before"));
            });
    }

    private static string List(int[] dimensions) => string.Join(", ", dimensions.Select(d => d.ToString(CultureInfo.InvariantCulture)));

    private static ExactClaim EveryDimension() => Exact(
        "dimension/footnote-3",
        "dimension",
        "to leading order less than one neuron stays at every d that A6 allows",
        $"on average; {TooShort}",
        "C the least of footnote 3, least width, d = 7, 20, 50, 100, 200",
        "ln(number too short) ≤ 0 at all of them",
        Reading.AsPrinted,
        () =>
        {
            Enclosure[] numbers = [.. Dimensions.Select(d => AtFootnote(d, null))];
            double most = numbers.Max(at => at.Middle);
            return new ExactOutcome(ExactOutcome.All(numbers.Select(at => at.AtMost(0))), most, FormattableString.Invariant($"ln(number) = {numbers.Min(at => at.Middle):G4} to {most:G4}"));
        });

    /// <summary>Dimensions that are large enough for the least C are not for a larger one: the share of short neurons falls by a power of log m alone, and m grows with C.</summary>
    private static ExactClaim LargerConstants() => Exact(
        "dimension/footnote-3/larger-constant",
        "dimension",
        "to leading order every neuron starts long enough for T₁, Pr ≥ 1 − K/m, for all C at large d",
        $"{TooShort}; K = 4d + 3",
        FormattableString.Invariant($"C = 1.1 and 10¹⁰⁰ times footnote 3's, d = 477, 2000 at the least width, 949, 2000 at ηm = {Stability}"),
        "ln(Pr[some neuron is too short]/(K/m)) ≤ 0 at some of them",
        Reading.AsPrinted,
        () =>
        {
            Enclosure[] excess =
            [
                .. new (int Dimension, double Multiple, double? Stability)[] { (477, 1.1, null), (2000, 1e100, null), (949, 1.1, Stability), (2000, 1e100, Stability) }
                    .Select(at => ExcessAtFootnote(at.Dimension, at.Stability, at.Multiple)),
            ];
            return new ExactOutcome(
                !ExactOutcome.All(excess.Select(at => ((Enclosure)0).Below(at))), excess.Min(at => at.Middle), FormattableString.Invariant($"{excess.Min(at => at.Middle):G3} at least"));
        });

    private static Enclosure Excess(Enclosure constant, double? stability) => EscapeThresholds.LogExcess(constant, Dimension, stability, TheoremC4.FailureConstant(Dimension));

    private static Enclosure ExcessAtFootnote(int dimension, double? stability, double multiple = 1) =>
        EscapeThresholds.LogExcess(EscapeThresholds.EnclosedFootnote3(dimension) * Enclosure.Written(multiple), dimension, stability, TheoremC4.FailureConstant(dimension));

    private static Enclosure Number(Enclosure constant, double? stability) => EscapeThresholds.LogNumber(constant, Dimension, stability);

    private static Enclosure AtFootnote(int dimension, double? stability) => EscapeThresholds.LogNumber(EscapeThresholds.EnclosedFootnote3(dimension), dimension, stability);

    private static string Place(double? stability) => stability is { } value ? FormattableString.Invariant($"η = C⁻⁹⁶, ηm = {value}") : "η = C⁻⁹⁶, m = C·max((ln 1/η)⁶, η^(−1/2))";

    private static ExactClaim Exact(string name, string check, string text, string precisely, string setting, string inequality, Reading reading, Func<ExactOutcome> evaluate) => Exactly.Claim(
        TheoremC4.Statement,
        $"C.4/{name}",
        check,
        reading,
        reading == Reading.AsPrinted ? Verdict.Refuted : Verdict.Supported,
        text,
        setting,
        inequality,
        evaluate,
        precisely: precisely,
        certification: Certification.Certified);
}
