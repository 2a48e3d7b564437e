using LabelNoise.Figures;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <summary>Where Lemma C.1 holds.</summary>
internal static class InitialNormMap
{
    private static readonly int[] Dimensions = [1, 2, 3, 4, 5, 6, 7, 9, 12, 16, 20, 28, 40, 60, 100];

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "atlas-c1",
        "Where Lemma C.1 holds",
        "At the start every neuron is at most ¼·m^(1/12) long, with probability 1 − O(1/m).",
        options => AtlasMap.Draw(
            options,
            "O(1/m) read as 1/m. Every cell is exact: Pr[B₀] = F(d·m^(1/6)/16)^m, F the law of χ² with d degrees of freedom. η does not enter; the right panel has it to show Condition 3.1. The lemma assumes A1",
            OverDimension(options.Full ? 4 : 2),
            OverRate(options.Full ? 4 : 2)));

    /// <summary>What the map says of a place.</summary>
    public static MapCell At(Magnitude width, int dimension)
    {
        double failure = InitialNormBound.LogFailure(width, dimension);
        return MapCell.Exactly(InitialNormBound.HoldsAtOneOverWidth(width, dimension), FormattableString.Invariant($"exact: ln Pr[not B₀] = {failure + 0.0:G4}, ln(1/m) = {-width.Ln:G4}"));
    }

    private static AtlasMap OverDimension(int parts)
    {
        MapAxis widths = MapAxis.Powers("m", 1, 22, parts);
        MapAxis dimensions = new("d", [.. Dimensions.Select(d => (double)d)]);
        return new AtlasMap("Over m and d", widths, dimensions, (m, d) => At(Magnitude.Of(m), (int)d))
        {
            Overlay =
            [
                new Series("m(d)", [.. Dimensions.Select(d => new FigurePoint(InitialNormBound.LeastWidth(d).ToDouble(), d))]),
                ConditionBorders.LeastWidth(1.2, dimensions),
                ConditionBorders.LeastDimension(widths),
                LiteralPoints.Of(problem => (problem.Width, problem.Dimension)),
                .. AtlasMap.Marks(LemmaC1.AsPrinted.Select(claim => (claim.Expected, new FigurePoint(claim.Width, claim.Dimension)))),
            ],
        };
    }

    private static AtlasMap OverRate(int parts)
    {
        MapAxis widths = MapAxis.Powers("m", 1, 22, parts);
        MapAxis rates = MapAxis.Powers("η", -34, 0);
        double meets = Math.Ceiling(1e4 * WidthFloor.ConstantFor(InitialNormBound.LeastWidth(7))) / 1e4;
        return new AtlasMap("Over m and η, d = 7", widths, rates, (m, _) => At(Magnitude.Of(m), 7))
        {
            Overlay =
            [
                ConditionBorders.Along("A1: C = 1.2", widths, rates, "A1", (m, eta) => ConditionBorders.At(m, eta, 1.2)),
                ConditionBorders.Below("A2: C = 1.2", widths, rates, "A2", (m, eta) => ConditionBorders.At(m, eta, 1.2)),
                ConditionBorders.Below(FormattableString.Invariant($"A2: C = {meets}"), widths, rates, "A2", (m, eta) => ConditionBorders.At(m, eta, meets)),
                LiteralPoints.Of(problem => (problem.Width, problem.LearningRate)),
            ],
        };
    }
}
