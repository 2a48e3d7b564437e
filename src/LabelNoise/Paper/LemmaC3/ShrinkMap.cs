using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace LabelNoise.Paper;

/// <summary>Where the parts (1) to (3) of Lemma C.3 hold.</summary>
internal static class ShrinkMap
{
    /// <summary>ηm of what is sampled.</summary>
    private const double Stability = 0.5;

    private static readonly int[] Dimensions = [1, 2, 3, 4, 5, 6, 7, 9, 12, 16, 20, 28, 40, 60, 100];

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "atlas-c3",
        "Where Lemma C.3 holds",
        "At every lazy step and for every neuron, given the past, growth has probability at most ρ/m^(1/8), and a decrease by (σ/4)² at least ¼.",
        Compute);

    /// <summary>The norm below which Pr[|N(0, 1)| ≥ 1/(4r)] &lt; ¼: at θ = θ* such a neuron breaks (2).</summary>
    public static double BreaksAtTeacher { get; } = 1 / (4 * Normal.InvCDF(0, 1, 0.875));

    /// <summary>The norm above which a neuron with aᵢ = 0 keeps (2) whatever θ is (docs/errata.md).</summary>
    public static double KeepsEverywhere { get; } = Brent.FindRoot(
        r => Normal.CDF(0, 1, -(Math.Sqrt(2) - 1) / (2 * r)) + Normal.CDF(0, 1, -(Math.Sqrt(2) + 1) / (2 * r)) - 0.25, 0.2, 0.5, 1e-12);

    /// <summary>The widest network that is run.</summary>
    /// <param name="full">Whether at the deep profile.</param>
    public static double Widest(bool full) => full ? 4096 : 512;

    /// <summary>What the map says of (1) and (3).</summary>
    /// <param name="sampling">Decides up to the width <paramref name="widest"/> where step 0 does not.</param>
    /// <param name="widest">The widest network that is run.</param>
    /// <param name="width">m.</param>
    /// <param name="dimension">d.</param>
    public static MapCell OfGrowth(MapSampling sampling, double widest, double width, int dimension)
    {
        double bound = LemmaC3.Rho(dimension) / Math.Pow(width, 1.0 / 8);
        double allowed = LemmaC2.FailureConstant(dimension) / width;
        if (bound >= 1 || allowed >= 1)
            return new MapCell(MapOutcome.SaysNothing, bound >= 1 ? "ρ ≥ m^(1/8)" : "K ≥ m");
        double failure = LogGrowthAtStart(width, dimension, bound);
        string note = FormattableString.Invariant($"ln Pr[some neuron breaks (1) at step 0] = {failure:G4}, ln(K/m) = {Math.Log(allowed):G4}");
        if (failure > Math.Log(allowed))
            return MapCell.Exactly(false, note);
        return width <= widest ? sampling.Decide(GrowthClaim(new PhaseOneSetting((long)width, dimension, Stability, InputLaw.Online))) : MapCell.ToLeadingOrder(true, note);
    }

    /// <summary>What the map says of (2), for every neuron.</summary>
    /// <param name="width">m.</param>
    /// <param name="dimension">d.</param>
    public static MapCell OfProgress(double width, int dimension)
    {
        double allowed = LemmaC2.FailureConstant(dimension) / width;
        if (allowed >= 1)
            return new MapCell(MapOutcome.SaysNothing, "K ≥ m");
        double breaks = LogSomeShorter(width, dimension, BreaksAtTeacher);
        double keeps = LogSomeShorter(width, dimension, KeepsEverywhere);
        string note = FormattableString.Invariant($"ln Pr[some ‖wᵢ(0)‖ < r] = {breaks:G4} at r = {BreaksAtTeacher:G3}, {keeps:G4} at r = {KeepsEverywhere:G3}, ln(K/m) = {Math.Log(allowed):G4}");
        if (breaks > Math.Log(allowed))
            return MapCell.ToLeadingOrder(false, note);
        return keeps <= Math.Log(allowed) ? MapCell.ToLeadingOrder(true, note) : new MapCell(MapOutcome.Undecided, note);
    }

    /// <summary>ln Pr[some neuron breaks (1) at step 0], exactly: |aᵢ(0)|·√m/‖wᵢ(0)‖ is the absolute value of a Student variable with d degrees of freedom.</summary>
    /// <param name="width">m.</param>
    /// <param name="dimension">d.</param>
    /// <param name="bound">ρ/m^(1/8), below 1.</param>
    public static double LogGrowthAtStart(double width, int dimension, double bound)
    {
        double ratio = dimension == 1 ? 1 : Brent.FindRoot(r => SphereCap.BandProbability(dimension, r) - bound, 0, 1, 1e-13);

        // t²/(t² + d) ~ Beta(½, d/2), whose log-odds are ln(t²/d), and those of the mean are ln(1/d).
        double logTail = BetaTail.LogUpper(0.5, 0.5 * dimension, 2 * Math.Log(ratio * Math.Sqrt(width)));
        return LogExponential.OfHazard(Math.Log(width) + LogExponential.Hazard(logTail, LogExponential.Complement(logTail)));
    }

    private static double LogSomeShorter(double width, int dimension, double norm)
    {
        double square = dimension * norm * norm;
        return LogExponential.OfHazard(Math.Log(width) + LogExponential.Hazard(ChiSquareTail.LogCumulative(dimension, square), ChiSquareTail.LogSurvival(dimension, square)));
    }

    private static ProbabilityClaim GrowthClaim(PhaseOneSetting setting) => LemmaC3.Growth(
        UpdateRule.LabelNoiseSgd, InitialLaw.Ntk, setting, ClaimVariant.Amended, ProbabilityHypothesis.AllBut(LemmaC2.FailureConstant(setting.Dimension) / setting.Width));

    private static FigureData Compute(FigureOptions options)
    {
        double widest = Widest(options.Full);
        MapSampling sampling = new(options, 1L << 40);
        MapAxis widths = new("m", [16, 64, 256, 512, 1024, 2048, 4096, .. MapAxis.Powers("m", 4, 22).Values]);
        MapAxis dimensions = new("d", [.. Dimensions.Select(d => (double)d)]);
        Series[] conditions = [ConditionBorders.LeastWidth(1.2, dimensions), ConditionBorders.LeastDimension(widths)];
        Series literal = LiteralPoints.Of(problem => (problem.Width, problem.Dimension));
        return AtlasMap.Draw(
            options,
            FormattableString.Invariant($"1 − O(1/m) read as 1 − K/m, K = 4d + 1; ρ = √(2(d − 1)/π), d ≥ 3. (1), (3): failures are exact, those of step 0; what holds there up to m = {widest} by {MapSampling.Words} (ηm = {Stability}, σ = m^(1/4)), beyond to leading order, since outer weights hardly move. (2): to leading order by the shortest neuron, aᵢ ≪ ‖wᵢ‖; it fails below ‖wᵢ‖ = {BreaksAtTeacher:F3} at θ = θ* and holds above {KeepsEverywhere:F3} whatever θ is. (4) follows from Lemma C.2 and has no map"),
            new AtlasMap("(1), (3): growth is rare", widths, dimensions, (m, d) => OfGrowth(sampling, widest, m, (int)d))
            {
                Overlay = [new Series("m = ρ⁸", [.. Dimensions.Select(d => new FigurePoint(Math.Pow(LemmaC3.Rho(d), 8), d))]), .. conditions, literal, .. Marks(GrowthClaims())],
            },
            new AtlasMap("(2): every neuron shrinks often", widths, dimensions, (m, d) => OfProgress(m, (int)d)) { Overlay = [.. conditions, literal, .. Marks(ProgressClaims())] });
    }

    /// <summary>The claims of the catalogue about (1) and (3), which name probabilities of 0.95 or 0.99.</summary>
    public static IEnumerable<ProbabilityClaim> GrowthClaims() => Claims().Where(claim =>
        string.Equals(claim.Check, "growth", StringComparison.Ordinal) && claim.Reading != Reading.Control && claim.Conditions is null && PhaseOnePoints.IsStable(claim));

    /// <summary>Those about (2) for every neuron: as it is printed.</summary>
    public static IEnumerable<ProbabilityClaim> ProgressClaims() => Claims().Where(claim =>
        claim.Check.StartsWith("progress", StringComparison.Ordinal) && claim.Reading == Reading.AsPrinted && claim.Conditions is null && PhaseOnePoints.IsStable(claim));

    private static IEnumerable<ProbabilityClaim> Claims() => PaperItem.Of<LemmaC3>().Claims(new Rules()).OfType<ProbabilityClaim>();

    private static IReadOnlyList<Series> Marks(IEnumerable<ProbabilityClaim> claims) =>
        AtlasMap.Marks(claims.Select(claim => (claim.Expected, new FigurePoint(claim.Problem!.Width, claim.Problem.Dimension))));
}
