using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Where Lemma 3.4 holds as it is amended.</summary>
internal static class AlignmentMap
{
    private const double Margin = 1.25;

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "atlas-34",
        "Where Lemma 3.4 holds, as amended",
        "From the box |aᵢ|, ‖wᵢ‖ ≤ √η gradient descent turns neurons to |cos ∠(wᵢ, θ*)| ≥ 1 − O(√η·ln(1/η)).",
        options => AtlasMap.Draw(
            options,
            FormattableString.Invariant($"d = {PhaseTwoMaps.Dimension}, Σ̂ = I, ‖θ*‖ = m^(−1/4) (A4 with equality); the typical neuron after ln(1/η)/(η‖θ*‖) steps, O(·) with the constant 1, probability ≥ 0.95. The printed ln(1/η)/‖θ*‖ steps move nothing and have no map. Where it can be run by {MapSampling.Words}; beyond, from m = 30 on, by the median of the solved flow to leading order, undecided within a factor {Margin} of the bound. Wherever A1 and A2 are met with C = 1.2 the cell is one that fails"),
            Map(PhaseTwoMaps.Sampling(options))));

    /// <summary>The claims of the catalogue at settings of the map.</summary>
    public static IEnumerable<ProbabilityClaim> Claims() => PhaseTwoMaps.Claims(PaperItem.Of<Lemma34>().Claims(new Rules()), "typical neuron").Where(claim => PhaseTwoMaps.MeetsA4(claim.Problem!));

    /// <summary>What the map says of a place.</summary>
    /// <param name="sampling">Decides where runs are affordable.</param>
    /// <param name="flow">Decides elsewhere.</param>
    /// <param name="width">m.</param>
    /// <param name="learningRate">η.</param>
    public static MapCell At(MapSampling sampling, BoxAlignment flow, double width, double learningRate) => PhaseTwoMaps.Decide(
        sampling,
        width,
        () => Lemma34.Typical(UpdateRule.GradientDescent, new PhaseTwoSetting(learningRate, PhaseTwoMaps.Dimension, GivenWidth: (long)width), ClaimVariant.Amended),
        () => flow.MedianDefect(flow.LogGrowth(width, learningRate, Math.Pow(width, -0.25))) / (-Math.Sqrt(learningRate) * Math.Log(learningRate)),
        Margin);

    private static AtlasMap Map(MapSampling sampling)
    {
        BoxAlignment flow = new(PhaseTwoMaps.Dimension);
        return new AtlasMap("Over m and η", PhaseTwoMaps.Widths, PhaseTwoMaps.Rates, (m, eta) => At(sampling, flow, m, eta))
        {
            Overlay =
            [
                PhaseTwoMaps.Line("m = 1/√η", eta => Math.Pow(eta, -0.5)),
                PhaseTwoMaps.Line("mη = ‖θ*‖", eta => Math.Pow(eta, -0.8)),
                .. PhaseTwoMaps.Borders,
                LiteralPoints.Of([LiteralSetting.Descent], problem => (problem.Width, problem.LearningRate)),
                .. AtlasMap.Marks(Claims().Select(claim => (claim.Expected, new FigurePoint(claim.Problem!.Width, claim.Problem.LearningRate)))),
            ],
        };
    }
}
