using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <summary>Where Lemma 3.3 holds.</summary>
internal static class OscillationMap
{
    /// <summary>The constant of the literal setting.</summary>
    private const double LiteralConstant = 1.05;

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "atlas-33",
        "Where Lemma 3.3 holds",
        "An oscillating second layer brings the mean of ‖wᵢ‖² down to √η within 1/η² steps.",
        Compute);

    /// <summary>What the map says of a place.</summary>
    /// <param name="width">m.</param>
    /// <param name="learningRate">η, below 1.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public static MapCell At(Magnitude width, double learningRate, double teacherNorm)
    {
        Magnitude rate = Magnitude.Of(learningRate);
        if (new OscillationMoments(rate, teacherNorm, width).CrossingStep is { } crossing && crossing <= rate.Pow(-2))
            return MapCell.Exactly(true, $"exact: crosses √η by step {crossing}, 1/η² = {rate.Pow(-2)}");
        SplitBounds splits = new(rate, teacherNorm, width);
        if (splits.FirstBelow(0.5 * rate.Log10) is { } step)
            return MapCell.Exactly(true, $"exact: is below √η at step {step}, 1/η² = {rate.Pow(-2)}");
        double least = splits.Least;
        double level = Math.Sqrt(learningRate);
        string note = FormattableString.Invariant($"exact: stays at {least:G4} or above up to 1/η², √η = {level:G4}");
        return least > level ? MapCell.Exactly(false, note) : new MapCell(MapOutcome.Undecided, note);
    }

    private static FigureData Compute(FigureOptions options)
    {
        int parts = options.Full ? 4 : 2;
        MapAxis widths = MapAxis.Powers("m", 0, 24, parts);
        MapAxis rates = Rates(parts);
        return AtlasMap.Draw(
            options,
            "Σ̂ = I, where the dimension does not enter. Every cell is exact: by the linear recursion of the second moments, with bounds over the split of the neurons into the two parity classes. The lemma has m = 1/√η; A1 asks for C/√η",
            OverWidth(widths, rates),
            OverTeacher(new MapAxis("‖θ*‖", [.. Enumerable.Range(-2 * parts, (8 * parts) + 1).Select(k => Math.Pow(10, (double)k / parts))]), rates));
    }

    private static MapAxis Rates(int parts) => new("η", [.. Enumerable.Range(0, (20 * parts) + 1).Select(k => Math.Pow(10, -20 + ((double)k / parts))).Where(eta => eta < 0.9)]);

    private static AtlasMap OverWidth(MapAxis widths, MapAxis rates) => new("Over m and η, ‖θ*‖ = m^(−1/4) (A4)", widths, rates, (m, eta) => At(Magnitude.Of(m), eta, Math.Pow(m, -0.25)))
    {
        Overlay =
        [
            Line("m = 1/√η", rates, eta => Math.Pow(eta, -0.5)),
            Line("m = 4·η^(−3/2)", rates, eta => 4 * Math.Pow(eta, -1.5)),
            ConditionBorders.Along("A1: C = 1.05", widths, rates, "A1", (m, eta) => ConditionBorders.At(m, eta, LiteralConstant)),
            ConditionBorders.Below("A2: C = 1.05", widths, rates, "A2", (m, eta) => ConditionBorders.At(m, eta, LiteralConstant)),
            ConditionBorders.Below("A2: C = 1.2", widths, rates, "A2", (m, eta) => ConditionBorders.At(m, eta, 1.2)),
            Literal(),
            .. AtlasMap.Marks(
            [
                .. Lemma33.AtItsWidth.Where(claim => claim.TeacherNorm is null).Select(claim => (claim.Variant.Expected, new FigurePoint(LemmaWidth(claim.LearningRate), claim.LearningRate))),
                .. Lemma33.AtOtherWidths.Select(claim => (claim.Variant.Expected, new FigurePoint(claim.Width, claim.LearningRate))),
            ]),
        ],
    };

    private static AtlasMap OverTeacher(MapAxis norms, MapAxis rates) => new("Over ‖θ*‖ and η, m = ⌈1/√η⌉", norms, rates, (norm, eta) => At(OscillationMoments.WidthOfLemma(Magnitude.Of(eta)), eta, norm))
    {
        Overlay =
        [
            Line("‖θ*‖ = √2·η^(−1/4)", rates, eta => Math.Sqrt(2) * Math.Pow(eta, -0.25)),
            Line("A4: ‖θ*‖ = m^(−1/4)", rates, eta => Math.Pow(LemmaWidth(eta), -0.25)),
            .. AtlasMap.Marks(Lemma33.AtItsWidth.Select(claim => (claim.Variant.Expected, new FigurePoint(claim.TeacherNorm ?? Math.Pow(claim.LearningRate, 0.125), claim.LearningRate)))),
        ],
    };

    private static Series Literal()
    {
        Condition31[] literal = [.. Lemma33.Literal(new Rules()).Select(claim => claim.Conditions).OfType<Condition31>()];
        return new Series("literal setting", [.. literal.Select(at => new FigurePoint(at.Width.ToDouble(), at.LearningRate.ToDouble()))]) { IsJoined = false, Mark = PointMark.EmptyDiamond };
    }

    private static Series Line(string name, MapAxis rates, Func<double, double> abscissa) => new(name, [.. rates.Along(121).Select(eta => new FigurePoint(abscissa(eta), eta))]);

    private static double LemmaWidth(double learningRate) => OscillationMoments.WidthOfLemma(Magnitude.Of(learningRate)).ToDouble();
}
