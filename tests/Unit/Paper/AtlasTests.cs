using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Docs;

namespace LabelNoise.Tests.Unit.Paper;

/// <summary>The maps against the catalogue: where a claim's setting lies on a map, the map says what the claim expects.</summary>
public sealed class AtlasTests
{
    private static readonly FigureOptions Options = new(3, Full: false);

    /// <summary>No place is run.</summary>
    private static readonly MapSampling NoRuns = new(Options, 0);

    private static readonly MapSampling Runs = PhaseTwoMaps.Sampling(Options);

    [Fact(DisplayName = "Lemma C.1: the map agrees with the claims, and changes at m(d)")]
    public void InitialNorms()
    {
        Agree(LemmaC1.AsPrinted.Select(claim => (claim.Expected, InitialNormMap.At(Magnitude.Of(claim.Width), claim.Dimension)))).Should().Be(0);
        foreach (int dimension in new[] { 1, 3, 7, 100 })
        {
            using Case atDimension = Case.Of(dimension);
            Magnitude least = InitialNormBound.LeastWidth(dimension);
            InitialNormMap.At(least * Magnitude.Of(1 + 1e-9), dimension).Outcome.Should().Be(MapOutcome.Holds);
            InitialNormMap.At(least * Magnitude.Of(0.999), dimension).Outcome.Should().Be(MapOutcome.Fails);
        }
    }

    [Fact(DisplayName = "Lemma C.2: sampled cells agree with the claims at narrow widths, and hardly one is undecided")]
    public void NarrowBounds()
    {
        ProbabilityClaim[] claims = [.. BoundMap.Claims().Where(claim => claim.Problem!.Width <= 600)];

        claims.Select(claim => claim.Expected).Should().Contain([Verdict.Supported, Verdict.Refuted]);
        Agree(claims.AsParallel().AsOrdered().Select(claim => (claim.Expected, BoundMap.At(Runs, 600, claim.Problem!.Width, claim.Problem.Dimension, PhaseOnePoints.Stability(claim.Problem))))).Should().BeLessThanOrEqualTo(2);
    }

    [Fact(DisplayName = "Lemma C.2: the law of the residual agrees with the claims that compute it, literal settings included")]
    public void WideBounds()
    {
        Agree(ResidualTail.Wide.Where(claim => claim is { Width: >= 1e5, Dimension: 7 }).Select(claim => (claim.Expected, BoundMap.At(NoRuns, 0, claim.Width, claim.Dimension, ResidualTail.WideStability)))).Should().Be(0);
        Literal(LiteralSetting.Least).Outcome.Should().Be(MapOutcome.FailsToLeadingOrder);
        Literal(LiteralSetting.Largest).Outcome.Should().Be(MapOutcome.HoldsToLeadingOrder);
        BoundMap.At(NoRuns, 0, 1e6, 7, 1.9).Outcome.Should().Be(MapOutcome.FailsToLeadingOrder);

        static MapCell Literal(LiteralSetting setting) =>
            BoundMap.OfResidual(ResidualTail.FailureAt(setting), LemmaC2.FailureConstant(setting.Dimension) / setting.Problem.Width);
    }

    [Fact(DisplayName = "Lemma C.3: the maps of (1), (3) and of (2) agree with the claims about every neuron")]
    public void Shrinking()
    {
        ProbabilityClaim[] growth = [.. ShrinkMap.GrowthClaims()];
        ProbabilityClaim[] progress = [.. ShrinkMap.ProgressClaims()];

        growth.Select(claim => claim.Expected).Should().Contain([Verdict.Supported, Verdict.Refuted]);
        progress.Should().NotBeEmpty();
        Agree(growth.Select(claim => (claim.Expected, ShrinkMap.OfGrowth(NoRuns, 0, claim.Problem!.Width, claim.Problem.Dimension)))).Should().Be(0);
        Agree(progress.Select(claim => (claim.Expected, ShrinkMap.OfProgress(claim.Problem!.Width, claim.Problem.Dimension)))).Should().Be(0);
    }

    [Fact(DisplayName = "Lemma C.3: the two norms of the map of (2) are those of docs/errata.md, and (1) fails at step 0 like m^(1 − 3d/8)")]
    public void ShrinkingNorms()
    {
        ShrinkMap.BreaksAtTeacher.Should().BeApproximately(0.217, 5e-4);
        ShrinkMap.KeepsEverywhere.Should().BeApproximately(0.307, 5e-4);
        (Growth(1e21) - Growth(1e20)).Should().BeApproximately(Math.Log(10) * (1 - (3 * 7 / 8.0)), 0.01);

        static double Growth(double width) => ShrinkMap.LogGrowthAtStart(width, 7, LemmaC3.Rho(7) / Math.Pow(width, 1.0 / 8));
    }

    [Fact(DisplayName = "Theorem C.4: the law of the shortest neuron agrees with every claim below the stability limit")]
    public void EscapeByLaw()
    {
        ProbabilityClaim[] claims = [.. EscapeMap.Claims()];

        claims.Select(claim => claim.Problem!.Dimension).Should().Contain([1, 2, 3, 4, 7, 20]);
        foreach (ProbabilityClaim claim in claims)
        {
            using Case atClaim = Case.Of(claim.Id);
            MapCell cell = At(claim, NoRuns, 0);
            if (PhaseOnePoints.IsStable(claim))
                Agree([(claim.Expected, cell)]).Should().Be(0);
            else
                cell.Outcome.Should().Be(MapOutcome.OutOfReach);
        }

        EscapeMap.At(NoRuns, 0, Magnitude.Of(1e10), 7, 1e-6).Outcome.Should().Be(MapOutcome.HoldsToLeadingOrder);
        EscapeMap.At(NoRuns, 0, Magnitude.Of(1e11), 7, 1e-6).Outcome.Should().Be(MapOutcome.FailsToLeadingOrder);
    }

    [Fact(DisplayName = "Theorem C.4: sampled cells agree with the claims at narrow widths")]
    public void EscapeSampled() =>
        Agree(EscapeMap.Claims().Where(claim => claim.Problem!.Width <= 256).Select(claim => (claim.Expected, At(claim, Runs, 256)))).Should().Be(0);

    [Fact(DisplayName = "Lemma 3.3: the map agrees with every computed claim, the literal one included")]
    public void Oscillation()
    {
        Agree(Lemma33.AtItsWidth.Select(claim => (claim.Variant.Expected, OscillationMap.At(
            OscillationMoments.WidthOfLemma(Magnitude.Of(claim.LearningRate)), claim.LearningRate, claim.TeacherNorm ?? Math.Pow(claim.LearningRate, 0.125))))).Should().Be(0);
        Agree(Lemma33.AtOtherWidths.Select(claim => (claim.Variant.Expected, OscillationMap.At(Magnitude.Of(claim.Width), claim.LearningRate, Math.Pow(claim.Width, -0.25))))).Should().Be(0);
        OscillationMap.At(Magnitude.Of(1.05e10), 1e-20, Math.Pow(1.05e10, -0.25)).Outcome.Should().Be(MapOutcome.Holds);
    }

    [Fact(DisplayName = "Lemma 3.4: the solved flow agrees with the claims from m = 30 on, and what is sampled with those at narrow widths")]
    public void Alignment()
    {
        BoxAlignment flow = new(PhaseTwoMaps.Dimension);
        ProbabilityClaim[] claims = [.. AlignmentMap.Claims()];

        claims.Select(claim => claim.Expected).Should().Contain([Verdict.Supported, Verdict.Refuted]);
        Agree(claims.Where(claim => claim.Problem!.Width >= 30).Select(claim => (claim.Expected, Map(claim, NoRuns)))).Should().BeLessThanOrEqualTo(2);
        Agree(claims.Where(claim => claim.Problem!.Width < 30).Select(claim => (claim.Expected, Map(claim, Runs)))).Should().BeLessThanOrEqualTo(1);

        MapCell Map(ProbabilityClaim claim, MapSampling sampling) => AlignmentMap.At(sampling, flow, claim.Problem!.Width, claim.Problem.LearningRate);
    }

    [Fact(DisplayName = "Lemma 3.4: wherever A1 and A2 are met with C = 1.2 the map says that it fails")]
    public void AlignmentUnderConditions()
    {
        BoxAlignment flow = new(PhaseTwoMaps.Dimension);
        (double Width, double Rate)[] met =
        [
            .. from width in PhaseTwoMaps.Widths.Values
               from rate in PhaseTwoMaps.Rates.Values
               where ConditionBorders.At(width, rate, 1.2).Checks.Where(check => check.Id is "A1" or "A2").All(check => check.Holds)
               select (width, rate),
        ];

        met.Should().HaveCountGreaterThan(100).And.OnlyContain(at => AlignmentMap.At(NoRuns, flow, at.Width, at.Rate).Fails);
    }

    [Fact(DisplayName = "Lemma 3.5: the solved flow and the overflow agree with the claims from m = 30 on, also where θ* is long")]
    public void Convergence()
    {
        ProbabilityClaim[] claims = [.. ConvergenceMap.Claims().Where(claim => claim.Problem!.Width >= 30)];

        claims.Select(claim => claim.Expected).Should().Contain([Verdict.Supported, Verdict.Refuted]);

        // The claims on both sides of 4/3 are within the factor 2 of the bound.
        Agree(claims.Select(claim => (claim.Expected, ConvergenceMap.At(NoRuns, claim.Problem!.Width, claim.Problem.LearningRate, claim.Problem.TeacherNorm)))).Should().BeLessThanOrEqualTo(claims.Length / 2);
    }

    [Fact(DisplayName = "The figures mark the settings of the literal claims")]
    public void LiteralSettings()
    {
        Figure figure = Catalogue.Figures.Single(each => string.Equals(each.Name, "atlas-c1", StringComparison.Ordinal));
        Series[] marked = [.. figure.Compute(Options).Panels.Select(panel => panel.Series.Single(series => string.Equals(series.Name, "literal setting", StringComparison.Ordinal)))];

        marked.Should().HaveCount(2);
        marked[1].Points.Select(point => (point.X, point.Y)).Should().Equal(new[] { LiteralSetting.Least, LiteralSetting.Largest }.Select(setting => ((double)setting.Problem.Width, setting.Problem.LearningRate)));
    }

    [Fact(DisplayName = "Every map has its row in docs/atlas.md, with the widest network that is run at both profiles")]
    public void Documented()
    {
        string atlas = Document.Read("docs/atlas.md");

        atlas.Should().ContainAll(Catalogue.Figures.Select(figure => figure.Name).Where(name => name.StartsWith("atlas-", StringComparison.Ordinal)).Select(name => $"| `figure {name}` |"));
        foreach (Func<bool, double> widest in new[] { BoundMap.Widest, ShrinkMap.Widest, EscapeMap.Widest })
        {
            using Case atMap = Case.Of(widest(false));
            atlas.Should().Contain(FormattableString.Invariant($"sampled up to m = {widest(false)} (deep: {widest(true)})"));
        }
    }

    private static MapCell At(ProbabilityClaim claim, MapSampling sampling, double widest) =>
        EscapeMap.At(sampling, widest, Magnitude.Of(claim.Problem!.Width), claim.Problem.Dimension, PhaseOnePoints.Stability(claim.Problem));

    /// <summary>Asserts that no cell says the opposite of a claim; returns how many say neither.</summary>
    private static int Agree(IEnumerable<(Verdict Expected, MapCell Cell)> cells)
    {
        int neither = 0;
        foreach ((Verdict expected, MapCell cell) in cells)
        {
            using Case atCell = Case.Of(cell.Note);
            (expected == Verdict.Supported ? cell.Fails : cell.Holds).Should().BeFalse();
            neither += cell.Holds || cell.Fails ? 0 : 1;
        }

        return neither;
    }
}
