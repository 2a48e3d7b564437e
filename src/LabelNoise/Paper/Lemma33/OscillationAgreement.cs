using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>
/// Lemma 3.3, sampled against computed: the mean of the simulated process is held from both sides to the recursion of its moments, where an
/// upper bound alone would pass any process that is too small.
/// </summary>
internal static class OscillationAgreement
{
    /// <summary>How far the two may be apart, relative to the computed mean.</summary>
    private const double Tolerance = 0.1;

    /// <summary>A third of the start is forgotten by then, so that the mean shows both how fast that goes and what θ* adds.</summary>
    private const long Step = 400;

    /// <summary>Large enough for θ* to be seen in the mean.</summary>
    private static PhaseTwoSetting Setting => new(1e-2, 7, 10);

    private static double Exact =>
        new OscillationMoments(Magnitude.Of(Setting.LearningRate), Setting.Problem.TeacherNorm, Magnitude.Of(Setting.Problem.Width)).ExactMeanSquaredNorm(Step);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        double ceiling = OscillationTrials.Ceiling(Setting.Problem, Step);
        yield return Claim(
            "at-most",
            "at most the exact one, within a tenth",
            new MeanHypothesis(Exact, ceiling, Tolerance * Exact),
            ClaimVariant.Amended);
        yield return Claim(
            "at-least",
            FormattableString.Invariant($"at most {1 - Tolerance} of the exact one"),
            new MeanHypothesis((1 - Tolerance) * Exact, ceiling),
            new ClaimVariant(Reading.Control, Verdict.Refuted));
    }

    private static MeanClaim Claim(string name, string relation, MeanHypothesis mean, ClaimVariant variant) => new()
    {
        Id = $"3.3/agreement/{name}",
        Check = "agreement",
        Statement = Lemma33.Statement,
        Reading = variant.Reading,
        IsSelfCheck = true,
        Text = FormattableString.Invariant($"sampled, E[(1/m)Σ‖wᵢ‖²] is {relation}"),
        Precisely = FormattableString.Invariant($"of the simulated process at step {Step}"),
        Setting = FormattableString.Invariant($"{Setting.Text}, exact value {Exact:F4}"),
        Numbers = FormattableString.Invariant($"{Setting.Numbers}, t = {Step}"),
        Problem = Setting.Problem,
        Expected = variant.Expected,
        Mean = mean,
        Observation = OscillationTrials.MeanSquaredNorm(Setting.Problem, Step, mean.Ceiling),
    };
}
