using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>
/// Lemma C.3 (1) and (3), sampled against computed: how often a step makes ΔWᵢ positive is held from both sides to the conditional probability
/// that those checks compute, which is all that they look at.
/// </summary>
internal static class GrowthAgreement
{
    private const double Tolerance = 0.05;

    /// <summary>The step that is looked at; the state before it is what is conditioned on.</summary>
    private const long Step = 8;

    /// <summary>Narrow, so that growth is neither rare nor certain.</summary>
    private static PhaseOneSetting Setting => new(64, 7, 1, InputLaw.Online);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Claim("at-most", FormattableString.Invariant($"is Pr[ΔWᵢ(j) > 0 | past] or less, within {Tolerance}"), new MeanHypothesis(1, 2, Tolerance), ClaimVariant.Amended);
        yield return Claim("at-least", FormattableString.Invariant($"is below Pr[ΔWᵢ(j) > 0 | past] by {Tolerance} or more"), new MeanHypothesis(1 - Tolerance, 2), new ClaimVariant(Reading.Control, Verdict.Refuted));
    }

    private static MeanClaim Claim(string name, string relation, MeanHypothesis mean, ClaimVariant variant) => new()
    {
        Id = $"C.3/growth/agreement/{name}",
        Check = "growth, sampled",
        Statement = LemmaC3.Statement,
        Reading = variant.Reading,
        IsSelfCheck = true,
        Text = $"the share of steps with ΔWᵢ(j) > 0 {relation}",
        Precisely = "at the neuron of smallest norm; X = 1 + 1{ΔWᵢ(j) > 0} − Pr[ΔWᵢ(j) > 0 | past]",
        Setting = FormattableString.Invariant($"{Setting.Text}, j = {Step}"),
        Numbers = FormattableString.Invariant($"{Setting.Numbers}, j = {Step}"),
        Problem = Setting.Problem,
        Expected = variant.Expected,
        Mean = mean,

        // Whatever rule is surveyed: the formula is about the law of the inputs, and label-noise SGD is where it is meant to hold.
        Observation = ProgressTrials.GrowthExcess(UpdateRule.LabelNoiseSgd, Setting.Problem, Step),
    };
}
