using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Where the first conclusion of Lemma 3.5 holds.</summary>
internal static class ConvergenceMap
{
    private const double Margin = 2;

    /// <summary>How near the width at which gradient descent overflows nothing is said, as a factor.</summary>
    private const double NearOverflow = 1.1;

    private static readonly MapAxis Norms = new("‖θ*‖", [0.03, 0.1, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.35, 1.5, 2, 2.5, 4, 10]);

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "atlas-35",
        "Where Lemma 3.5 holds",
        "From aligned neurons gradient descent comes within O(η·ln(1/η)) of θ* in ln(1/η)/(η‖θ*‖²) steps.",
        options => AtlasMap.Draw(
            options,
            FormattableString.Invariant($"Σ̂ = I, aligned weights uniform in the box, which then stay aligned; O(·) with the constant 1, probability ≥ 0.95. Where it can be run (d = {PhaseTwoMaps.Dimension}) by {MapSampling.Words}; beyond, from m = 30 on, by the solved flow to leading order, undecided within a factor {Margin} of the bound, and by the overflow of gradient descent from m = 6/η² on"),
            OverWidth(PhaseTwoMaps.Sampling(options)),
            OverTeacher(PhaseTwoMaps.Sampling(options))));

    /// <summary>The claims of the catalogue at settings of the maps.</summary>
    public static IEnumerable<ProbabilityClaim> Claims() => PhaseTwoMaps.Claims(PaperItem.Of<Lemma35>().Claims(new Rules()), "converged");

    /// <summary>What the maps say of a place.</summary>
    /// <param name="sampling">Decides where runs are affordable.</param>
    /// <param name="width">m.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖; m^(−1/4) where null.</param>
    public static MapCell At(MapSampling sampling, double width, double learningRate, double? teacherNorm = null) => PhaseTwoMaps.Decide(
        sampling,
        width,
        () => Lemma35.Converged(UpdateRule.GradientDescent, new PhaseTwoSetting(learningRate, PhaseTwoMaps.Dimension, teacherNorm, GivenWidth: (long)width), ClaimVariant.Amended),
        () => Ratio(width, learningRate, teacherNorm ?? Math.Pow(width, -0.25)),
        Margin);

    /// <summary>‖θ − θ*‖ over η·ln(1/η) to leading order.</summary>
    private static double? Ratio(double width, double learningRate, double teacherNorm) => (width * learningRate * learningRate / 6) switch
    {
        > NearOverflow => double.PositiveInfinity,
        > 1 / NearOverflow => null,
        _ => Math.Exp(AlignedFlow.LogRatio(learningRate, width, teacherNorm)),
    };

    private static AtlasMap OverWidth(MapSampling sampling) => new("Over m and η, ‖θ*‖ = m^(−1/4) (A4)", PhaseTwoMaps.Widths, PhaseTwoMaps.Rates, (m, eta) => At(sampling, m, eta))
    {
        Overlay =
        [
            PhaseTwoMaps.Line("m = 1/√η", eta => Math.Pow(eta, -0.5)),
            PhaseTwoMaps.Line("m = 6/η²", eta => 6 / (eta * eta)),
            .. PhaseTwoMaps.Borders,
            LiteralPoints.Of([LiteralSetting.Descent], problem => (problem.Width, problem.LearningRate)),
            .. AtlasMap.Marks(Claims().Where(claim => PhaseTwoMaps.MeetsA4(claim.Problem!)).Select(claim => (claim.Expected, new FigurePoint(claim.Problem!.Width, claim.Problem.LearningRate)))),
        ],
    };

    private static AtlasMap OverTeacher(MapSampling sampling) => new("Over ‖θ*‖ and η, m = ⌈1/√η⌉", Norms, PhaseTwoMaps.Rates, (norm, eta) => At(sampling, Width(eta), eta, norm))
    {
        Overlay =
        [
            PhaseTwoMaps.Line("‖θ*‖ = 4/3", _ => 4.0 / 3),
            PhaseTwoMaps.Line("A4: ‖θ*‖ = m^(−1/4)", eta => Math.Pow(eta, 0.125)),
            .. AtlasMap.Marks(Claims().Where(claim => PhaseTwoMaps.IsOfLemma(claim.Problem!)).Select(claim => (claim.Expected, new FigurePoint(claim.Problem!.TeacherNorm, claim.Problem.LearningRate)))),
        ],
    };

    private static double Width(double learningRate) => new PhaseTwoSetting(learningRate, 1).Problem.Width;
}
