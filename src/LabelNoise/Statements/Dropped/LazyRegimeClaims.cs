using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements.Dropped;

/// <summary>Lemma C.2 and Theorem C.4 with one condition dropped at a time.</summary>
internal static class LazyRegimeClaims
{
    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule) => [.. BoundClaims(rule), .. EscapeClaims(rule)];

    private static IEnumerable<Claim> BoundClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(1024, 7, 0.5, InputLaw.Online);
        yield return Bounds(rule, "at a width far below A1", setting with { Width = 64 }, Verdict.Refuted);
        yield return Bounds(rule, "with n = 2d inputs, far below A3", setting with { Inputs = InputLaw.TrainingSet(14) }, Verdict.Supported);
        yield return Bounds(rule, "with n < d inputs", setting with { Inputs = InputLaw.TrainingSet(3) }, Verdict.Supported);
        yield return Bounds(rule, "with ‖θ*‖ far above A4", setting with { TeacherNorm = 10 }, Verdict.Refuted);
        yield return Bounds(rule, "in a dimension below A6", setting with { Dimension = 3 }, Verdict.Supported);
        yield return Bounds(rule, "in a dimension below A6", setting with { Dimension = 1 }, Verdict.Refuted);
        yield return Bounds(rule, "without label noise", setting with { NoiseLevel = 0 }, Verdict.Supported);
        yield return Bounds(rule, "in a dimension below A6", setting with { Dimension = 2 }, Verdict.Refuted);
        yield return Bounds(rule, "with heavy-tailed inputs in place of A5", setting with { Inputs = InputLaw.HeavyTailed(6) }, Verdict.Refuted);
        yield return Bounds(rule, "with heavy-tailed inputs in place of A5", setting with { Inputs = InputLaw.HeavyTailed(20) }, Verdict.Supported);
        yield return Bounds(rule, "with heavy-tailed inputs in place of A5", setting with { Inputs = InputLaw.HeavyTailed(3) }, Verdict.Refuted);
    }

    private static IEnumerable<Claim> EscapeClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(1024, 7, 1, InputLaw.Online);
        yield return Escape(rule, "at a width far below A1", setting with { Width = 64 }, Verdict.Supported);
        yield return Escape(rule, "at ηm above 2", setting with { Stability = 2.5 }, Verdict.Refuted);
        yield return Escape(rule, "with n = 2d inputs, far below A3", setting with { Inputs = InputLaw.TrainingSet(14) }, Verdict.Supported);
        yield return Escape(rule, "with n < d inputs", setting with { Inputs = InputLaw.TrainingSet(3) }, Verdict.Refuted);
        yield return Escape(rule, "with ‖θ*‖ far above A4", setting with { TeacherNorm = 10 }, Verdict.Supported);
        yield return Escape(rule, "with n = 1/η² inputs, as A3 asks", setting with { Width = 256, Inputs = InputLaw.TrainingSet(65_536) }, Verdict.Supported);
        yield return Escape(rule, "with heavy-tailed inputs in place of A5", setting with { Inputs = InputLaw.HeavyTailed(3) }, Verdict.Refuted);
    }

    private static ProbabilityClaim Bounds(UpdateRule rule, string how, PhaseOneSetting setting, Verdict expected) => Claim(
        LemmaC2.Statement,
        "bounds",
        $"{how}: while lazy and t ≤ T₀, bounds (i) and (ii) hold for every neuron with probability ≥ 1 − K/m, K = 4d + 1",
        setting,
        LemmaC2.FailureConstant(setting.Dimension),
        expected,
        BoundTrials.Both(rule, setting.Problem));

    private static ProbabilityClaim Escape(UpdateRule rule, string how, PhaseOneSetting setting, Verdict expected) => Claim(
        TheoremC4.Statement,
        "escape by T₁",
        $"{how}: every neuron has left the lazy regime by step T₁ with probability ≥ 1 − K/m, K = 4d + 3",
        setting,
        TheoremC4.FailureConstant(setting.Dimension),
        expected,
        EscapeTrials.ByHorizon(rule, setting.Problem));

    private static ProbabilityClaim Claim(
        Statement statement, string check, string text, PhaseOneSetting setting, double constant, Verdict expected, Trial<TrialOutcome> trial) => new()
        {
            Id = $"{statement.Id}/without/{setting.Id}",
            Check = check,
            Statement = statement,
            Reading = Reading.Dropped,
            Text = text,
            Setting = setting.Text,
            Problem = setting.Problem,
            Expected = expected,
            Profile = Profile.Deep,
            Probability = ProbabilityHypothesis.AtLeast(1 - constant / setting.Width, constant / setting.Width / 4),
            Trial = trial,
        };
}
