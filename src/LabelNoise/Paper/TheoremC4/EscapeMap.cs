using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Where Theorem C.4 holds.</summary>
internal static class EscapeMap
{
    /// <summary>ηm of the map over the dimension: below the stability limit 2d/(d + 2) of every dimension.</summary>
    private const double Stability = 0.5;

    private const int Dimension = 7;

    private static readonly int[] Dimensions = [1, 2, 3, 4, 5, 6, 7, 9, 12, 16, 20, 28, 40];

    private static readonly double[] Stabilities = [0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 1, 1.2, 1.5, 1.9, 3, 10];

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "atlas-c4",
        "Where Theorem C.4 holds",
        "By T₁ = 384√(log m)/(σ²η²√m) steps every neuron has left the lazy regime, with probability 1 − O(1/m).",
        Compute);

    /// <summary>The widest network that is run.</summary>
    /// <param name="full">Whether at the deep profile.</param>
    public static double Widest(bool full) => full ? 2048 : 256;

    /// <summary>What the map says of a place.</summary>
    /// <param name="sampling">Decides up to the width <paramref name="widest"/>.</param>
    /// <param name="widest">The widest network that is run.</param>
    /// <param name="width">m.</param>
    /// <param name="dimension">d.</param>
    /// <param name="stability">ηm.</param>
    public static MapCell At(MapSampling sampling, double widest, Magnitude width, int dimension, double stability)
    {
        double allowed = Math.Log(TheoremC4.FailureConstant(dimension)) - width.Ln;
        if (allowed >= 0)
            return new MapCell(MapOutcome.SaysNothing, "K ≥ m");
        if (width.ToDouble() <= widest)
            return sampling.Decide(Claim(new PhaseOneSetting((long)Math.Round(width.ToDouble()), dimension, stability, InputLaw.Online)));
        if (stability >= 2.0 * dimension / (dimension + 2))
            return new MapCell(MapOutcome.OutOfReach, "no law of the motion above ηm = 2d/(d + 2)");
        double failure = ShortNeurons.LogProbability(width, new LazyMotion(stability, dimension));
        return MapCell.ToLeadingOrder(failure <= allowed, FormattableString.Invariant($"ln Pr[some neuron is too short for T₁] = {failure:G4}, ln(K/m) = {allowed:G4}"));
    }

    /// <summary>The claim that is sampled.</summary>
    public static ProbabilityClaim Claim(PhaseOneSetting setting) => TheoremC4.By(UpdateRule.LabelNoiseSgd, setting, ClaimVariant.Amended);

    /// <summary>The claims of the catalogue at settings of the maps: fresh inputs, and any d and ηm.</summary>
    public static IReadOnlyList<ProbabilityClaim> Claims() => PhaseOnePoints.Of(PaperItem.Of<TheoremC4>().Claims(new Rules()), "escape by T₁", Claim);

    private static FigureData Compute(FigureOptions options)
    {
        double widest = Widest(options.Full);
        MapSampling sampling = new(options, 1L << 40);
        return AtlasMap.Draw(
            options,
            FormattableString.Invariant($"σ = m^(1/4), ‖θ*‖ = m^(−1/4) (A4 with equality), fresh inputs; 1 − O(1/m) read as 1 − K/m, K = 4d + 3. Up to m = {widest} by {MapSampling.Words}; a network that overflows counts as one that has not left. Beyond to leading order: the chance that one of m neurons is born too short to leave by T₁"),
            OverDimension(sampling, widest),
            OverStability(sampling, widest));
    }

    private static AtlasMap OverDimension(MapSampling sampling, double widest)
    {
        MapAxis widths = Widths(30);
        MapAxis dimensions = new("d", [.. Dimensions.Select(d => (double)d)]);
        return new AtlasMap(FormattableString.Invariant($"Over m and d, ηm = {Stability}"), widths, dimensions, (m, d) => At(sampling, widest, Magnitude.Of(m), (int)d, Stability))
        {
            Overlay =
            [
                ConditionBorders.LeastWidth(1.2, dimensions),
                ConditionBorders.LeastWidth(1.66, dimensions),
                ConditionBorders.LeastDimension(widths),
                LiteralPoints.Of(problem => (problem.Width, problem.Dimension)),
                .. Marks(claim => PhaseOnePoints.Stability(claim) <= 1, problem => problem.Dimension),
            ],
        };
    }

    private static AtlasMap OverStability(MapSampling sampling, double widest)
    {
        MapAxis widths = Widths(24);
        MapAxis stabilities = new("ηm", Stabilities);
        return new AtlasMap(FormattableString.Invariant($"Over m and ηm, d = {Dimension}"), widths, stabilities, (m, s) => At(sampling, widest, Magnitude.Of(m), Dimension, s))
        {
            Overlay =
            [
                ConditionBorders.Along("A1: C = 1.2", widths, stabilities, "A1", (m, s) => ConditionBorders.At(m, s / m, 1.2)),
                ConditionBorders.Along("A2: C = 1.2", widths, stabilities, "A2", (m, s) => ConditionBorders.At(m, s / m, 1.2)),
                ConditionBorders.Along("A2: C = 1.66", widths, stabilities, "A2", (m, s) => ConditionBorders.At(m, s / m, 1.66)),
                LiteralPoints.Of(problem => (problem.Width, PhaseOnePoints.Stability(problem))),
                .. Marks(problem => problem.Dimension == Dimension, PhaseOnePoints.Stability),
            ],
        };
    }

    private static MapAxis Widths(int last) => new("m", [64, 256, 1024, 2048, .. MapAxis.Powers("m", 4, last).Values]);

    private static IReadOnlyList<Series> Marks(Func<Problem, bool> isOnMap, Func<Problem, double> height) => AtlasMap.Marks(
        Claims().Where(claim => isOnMap(claim.Problem!)).Select(claim => (claim.Expected, new FigurePoint(claim.Problem!.Width, height(claim.Problem)))));
}
