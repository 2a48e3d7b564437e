using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Equation 32: the change of θ in the lazy regime.</summary>
internal static class ThetaEquations
{
    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return OneStep();
        yield return AsPrinted(256, 0.5, Verdict.Supported);
        yield return AsPrinted(256, 1.2, Verdict.Refuted);
        yield return AsPrinted(256, 0.8, Verdict.Refuted);
        yield return WithOuterMotion(256, 1.2);
        yield return WithOuterMotion(256, 0.8);
    }

    private static ProbabilityClaim AsPrinted(long width, double stability, Verdict expected) => Sampled(
        new PhaseOneSetting(width, 7, stability, InputLaw.Online), new ClaimVariant(Reading.AsPrinted, expected), "Eq/32/as-printed", string.Empty, ThetaTrials.AsPrinted);

    private static ProbabilityClaim WithOuterMotion(long width, double stability) => Sampled(
        new PhaseOneSetting(width, 7, stability, InputLaw.Online), ClaimVariant.Amended, "Eq/32/outer-motion", " + ‖W(0)ᵀ(a(t) − a(0))‖", ThetaTrials.WithOuterMotion);

    private static ProbabilityClaim Sampled(PhaseOneSetting setting, ClaimVariant variant, string path, string outerMotion, Func<Problem, Trial<TrialOutcome>> trial) => variant.Claim(
        Equations.Statement,
        "change of θ",
        path,
        $"(32): while lazy ‖θ(t)‖ ≤ ‖θ(0)‖ + m^(1/4){outerMotion}",
        setting,
        ProbabilityHypothesis.AllBut(0.1),
        trial(setting.Problem),
        precisely: "at every eighth step as long as no neuron has left the lazy regime and every |aᵢ| ≤ m^(−1/4)");

    /// <summary>From a(0) = 0 a step (15), (16) leaves W as it is and moves a by −ηg·Wx, here to m^(−1/4) each.</summary>
    private static ExactClaim OneStep() => ProofStep.Certain(
        "32/one-step",
        "change of θ, one step",
        Reading.AsPrinted,
        Verdict.Refuted,
        "(32): ‖θ(1)‖ ≤ ‖θ(0)‖ + m^(1/4) where W has not moved and |aᵢ(1)| ≤ m^(−1/4)",
        "m = 2, d = 1, a(0) = 0, W = (1, 1), ηg·x = −m^(−1/4)",
        "2·m^(−1/4) ≤ m^(1/4)",
        () =>
        {
            double[] inner = [1, 1];
            Enclosure bound = Enclosure.Sqrt(Enclosure.Sqrt(inner.Length));
            Enclosure theta = inner.Sum(w => w * w) / bound;
            return new ExactOutcome(theta.AtMost(bound), theta.Middle, FormattableString.Invariant($"θ(0) = 0, θ(1) = {theta.Middle:G6}, m^(1/4) = {bound.Middle:G6}"));
        });
}
