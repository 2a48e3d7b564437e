using System.Globalization;
using LabelNoise.Claims;
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

    private static readonly double[] LargeConstants = [2, 10, 1e3, 1e6, EscapeThresholds.Footnote3(Dimension)];

    private static readonly int[] Multiples = [1, 2, 10];

    private static readonly int[] Dimensions = [Dimension, 20, 50, 100, 200];

    private static double Failure => TheoremC4.FailureConstant(Dimension);

    /// <summary>The claims; they are about no rule.</summary>
    public static IEnumerable<Claim> Claims =>
    [
        Least("least-width", null),
        Least(FormattableString.Invariant($"eta-m={Stability}"), Stability),
        Large(),
        LeastDimension(),
        EveryDimension(),
    ];

    private static ExactClaim Least(string place, double? stability)
    {
        double kept = EscapeThresholds.LeastConstant(c => EscapeThresholds.LogExcess(c, Dimension, stability, Failure));
        double none = EscapeThresholds.LeastConstant(c => EscapeThresholds.LogNumber(c, Dimension, stability));
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
                double below = Math.Max(EscapeThresholds.LogExcess(kept - 0.01, Dimension, stability, Failure), EscapeThresholds.LogNumber(none - 0.01, Dimension, stability));
                double above = new[] { 1, 2, 1e6 }.Min(f => Math.Min(EscapeThresholds.LogExcess(f * kept, Dimension, stability, Failure), EscapeThresholds.LogNumber(f * none, Dimension, stability)));
                return new ExactOutcome(below <= 0 && above > 0, above, FormattableString.Invariant($"{below:G3} at most below, {above:G3} at least from there on"));
            });
    }

    private static ExactClaim Large() => Exact(
        FormattableString.Invariant($"constant/d={Dimension}/large"),
        "constant",
        "to leading order every neuron starts long enough to leave by T₁, Pr ≥ 1 − K/m, once C is large",
        $"{TooShort}; K = 4d + 3",
        FormattableString.Invariant($"d = {Dimension}, least width, C = 2, 10, 10³, 10⁶ and footnote 3's {LargeConstants[^1]:G4}"),
        "ln(Pr[some neuron is too short]/(K/m)) ≤ 0 at some of them",
        Reading.AsPrinted,
        () =>
        {
            double[] excess = [.. LargeConstants.Select(c => EscapeThresholds.LogExcess(c, Dimension, null, Failure))];
            return new ExactOutcome(excess.Min() <= 0, excess.Min(), FormattableString.Invariant($"from {excess[0]:G4} at C = 2 to {excess[^1]:G4} at footnote 3's"));
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
                double from = Multiples.Max(f => Math.Max(Number(f * least, null), Number(f * wide, Stability)));
                double before = Math.Min(Number(least - 1, null), Number(wide - 1, Stability));
                return new ExactOutcome(from <= 0 && before > 0, from, FormattableString.Invariant($"ln(number) = {from:G3} at most from there on, {before:G3} at least one dimension before"));
            });
    }

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
            double[] numbers = [.. Dimensions.Select(d => Number(d, null))];
            return new ExactOutcome(numbers.Max() <= 0, numbers.Max(), FormattableString.Invariant($"ln(number) = {numbers.Min():G4} to {numbers.Max():G4}"));
        });

    private static double Number(int dimension, double? stability) => EscapeThresholds.LogNumber(EscapeThresholds.Footnote3(dimension), dimension, stability);

    private static string Place(double? stability) => stability is { } value ? FormattableString.Invariant($"η = C⁻⁹⁶, ηm = {value}") : "η = C⁻⁹⁶, m = C·max((ln 1/η)⁶, η^(−1/2))";

    private static ExactClaim Exact(string name, string check, string text, string precisely, string setting, string inequality, Reading reading, Func<ExactOutcome> evaluate) => new()
    {
        Id = $"C.4/{name}",
        Check = check,
        Statement = TheoremC4.Statement,
        Reading = reading,
        Text = text,
        Precisely = precisely,
        Setting = $"{setting}, exact",
        Expected = reading == Reading.AsPrinted ? Verdict.Refuted : Verdict.Supported,
        Inequality = inequality,
        Evaluate = evaluate,
    };
}
