using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Where Lemma C.2 holds.</summary>
internal static class BoundMap
{
    private const int Dimension = 7;

    /// <summary>From here on the residual decides, and (ii) is far out in its tail.</summary>
    private const double WidestOfOuterWeights = 1e5;

    /// <summary>Enough to decide at all but a few places.</summary>
    private const int FinestCells = 480;

    private static readonly int[] HalfOrders = [10, 16, 24];

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "atlas-c2",
        "Where Lemma C.2 holds",
        "While the model is lazy the residual is O(m^(1/4)) and every outer weight at most m^(−1/4), with probability 1 − O(1/m).",
        Compute);

    /// <summary>The widest network that is run.</summary>
    /// <param name="full">Whether at the deep profile.</param>
    public static double Widest(bool full) => full ? 2048 : 600;

    /// <summary>What the map says of a place.</summary>
    /// <param name="sampling">Decides up to the width <paramref name="widest"/>.</param>
    /// <param name="widest">The widest network that is run.</param>
    /// <param name="width">m.</param>
    /// <param name="dimension">d.</param>
    /// <param name="stability">ηm.</param>
    public static MapCell At(MapSampling sampling, double widest, double width, int dimension, double stability)
    {
        double allowed = LemmaC2.FailureConstant(dimension) / width;
        double limit = 2.0 * dimension / (dimension + 2);
        return width switch
        {
            _ when allowed >= 1 => new MapCell(MapOutcome.SaysNothing, "K ≥ m"),
            _ when width <= widest => sampling.Decide(Claim(new PhaseOneSetting((long)width, dimension, stability, InputLaw.Online))),
            < WidestOfOuterWeights => new MapCell(MapOutcome.OutOfReach, "too wide to be run so often, too narrow for the residual's law alone"),
            _ when stability >= limit => MapCell.ToLeadingOrder(false, FormattableString.Invariant($"ηm ≥ 2d/(d + 2) = {limit:G4}: the residual has no bounded variance")),
            _ when ProvenOrder(width, dimension, stability) is { } order => MapCell.Exactly(true, FormattableString.Invariant($"proved with Pr ≥ 1 − 5/m (docs/theorems.md, Theorem 8, moments of order {2 * order})")),
            _ => OfResidual(new ResidualFailure(width, dimension, Enclosure.Written(stability), 0), allowed),
        };
    }

    /// <summary>The claim that is sampled.</summary>
    public static ProbabilityClaim Claim(PhaseOneSetting setting) => LemmaC2.Both(UpdateRule.LabelNoiseSgd, setting, ClaimVariant.Amended);

    /// <summary>Half of the least order of the moments with which Theorem 8 of docs/theorems.md serves; null where none of those tried does.</summary>
    private static int? ProvenOrder(double width, int dimension, double stability) => HalfOrders.Cast<int?>().FirstOrDefault(order =>
        LemmaC2.ProvenExcesses(LemmaC2.ProofOf(dimension, stability, width, order!.Value, Enclosure.Sqrt(Enclosure.Sqrt(width)))).All(excess => excess.Excess.AtMost(0) == true));

    /// <summary>What bounds on both sides of Pr[(i) is broken] say.</summary>
    /// <param name="failure">The setting.</param>
    /// <param name="allowed">K/m.</param>
    public static MapCell OfResidual(ResidualFailure failure, double allowed)
    {
        Enclosure chance = failure.Near(allowed, FinestCells);
        string note = FormattableString.Invariant($"{chance.Lower:G2} ≤ Pr[(i) is broken] ≤ {chance.Upper:G2}, K/m = {allowed:G2}");
        return chance.AtMost(allowed) is { } holds ? MapCell.ToLeadingOrder(holds, note) : new MapCell(MapOutcome.Undecided, note);
    }

    private static FigureData Compute(FigureOptions options)
    {
        double widest = Widest(options.Full);
        MapSampling sampling = new(options, 1L << 40);
        MapAxis widths = new("m", options.Full ? [64, 128, 256, 400, 600, 1024, 2048, 4096, 1e4, 3e4, .. MapAxis.Powers("m", 5, 15).Values] : [64, 200, 600, 3000, 1e4, 1e5, 1e7, 1e9, 1e11, 1e13]);
        MapAxis stabilities = new("ηm", options.Full ? [0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.864, 1, 1.2, 1.5, 1.9, 3, 10] : [0.1, 0.25, 0.5, 0.8, 1.2, 1.9, 5]);
        AtlasMap map = new(FormattableString.Invariant($"Over m and ηm, d = {Dimension}"), widths, stabilities, (m, s) => At(sampling, widest, m, Dimension, s))
        {
            Overlay =
            [
                ConditionBorders.Along("A1: C = 1.2", widths, stabilities, "A1", (m, s) => ConditionBorders.At(m, s / m, 1.2)),
                ConditionBorders.Along("A2: C = 1.2", widths, stabilities, "A2", (m, s) => ConditionBorders.At(m, s / m, 1.2)),
                new Series("ηm = 2d/(d + 2)", [.. widths.Along(2).Select(m => new FigurePoint(m, ConditionBorders.At(m, 1, 1).MeanSquareStabilityLimit))]),
                LiteralPoints.Of(problem => (problem.Width, PhaseOnePoints.Stability(problem))),
                .. AtlasMap.Marks(
                [
                    .. Claims().Where(claim => claim.Problem!.Dimension == Dimension).Select(claim => (claim.Expected, new FigurePoint(claim.Problem!.Width, PhaseOnePoints.Stability(claim.Problem)))),
                    .. ResidualTail.Wide.Where(claim => claim.Dimension == Dimension).Select(claim => (claim.Expected, new FigurePoint(claim.Width, ResidualTail.WideStability))),
                ]),
            ],
        };
        return AtlasMap.Draw(
            options,
            FormattableString.Invariant($"d = {Dimension}, σ = m^(1/4), ‖θ*‖ = m^(−1/4) (A4 with equality), fresh inputs; 1 − O(1/m) read as 1 − K/m, K = 4d + 1. Up to m = {widest} (i) and (ii) by {MapSampling.Words}. From m = 10⁵ on by the proved bounds, or else to leading order and by (i) alone: bounds on the law of the residual below ηm = 2d/(d + 2), no bounded variance above"),
            map);
    }

    /// <summary>The claims of the catalogue that are about both bounds, or refute (ii) alone, at settings of the map.</summary>
    public static IEnumerable<ProbabilityClaim> Claims()
    {
        Claim[] claims = [.. PaperItem.Of<LemmaC2>().Claims(new Rules())];
        return PhaseOnePoints.Of(claims, "both bounds", Claim).Concat(PhaseOnePoints.Of(claims, "outer weight", Claim));
    }
}
