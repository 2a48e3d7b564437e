using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>Phase II where A1 to A6 hold as they are printed, A3 with n = ⌈1/η²⌉ inputs.</summary>
public static class LiteralDescent
{
    /// <summary>The constant that O(√η·ln(1/η)) of Lemma 3.4 is read with, as in the claims that <see cref="Lemma34"/> expects to be refuted.</summary>
    private const double Constant = 5;

    /// <summary>The claims.</summary>
    /// <param name="rule">A full-batch rule. Without <c>DependsOnContextAlone</c> its 10¹⁰ steps are computed one by one.</param>
    public static IEnumerable<Claim> Of(UpdateRule rule)
    {
        LiteralSetting setting = new(1.2, 7, FiniteSample: true);
        yield return Oscillation(1e-20, 1.05);
        yield return Typical(rule, setting, "as-printed/", "ln(1/η)/‖θ*‖", PhaseTwoTrials.PrintedAlignmentTime(setting.Problem), "0.9", ProbabilityHypothesis.AtLeast(0.9, 0.05));
        yield return Typical(rule, setting, string.Empty, "ln(1/η)/(η‖θ*‖)", PhaseTwoTrials.AmendedAlignmentTime(setting.Problem), "½", ProbabilityHypothesis.AtLeast(0.5, 0.025));
        yield return Converged(rule, setting);
    }

    /// <summary>Lemma 3.3 has m = 1/√η, which misses A1 by the factor C; m = C/√η meets it.</summary>
    private static ExactClaim Oscillation(double learningRate, double constant)
    {
        Magnitude rate = Magnitude.Of(learningRate);
        Magnitude width = Magnitude.Of(Math.Ceiling(constant / Math.Sqrt(learningRate)));
        return new ExactClaim
        {
            Id = FormattableString.Invariant($"3.3/literal/C={constant}/eta={learningRate}"),
            Check = "exact mean",
            Statement = Lemma33.Statement,
            Reading = Reading.Amended,
            Text = "under A1 to A6 as printed: at some step t₀ ≤ 1/η², E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η",
            Setting = FormattableString.Invariant($"C = {constant}, η = {learningRate}, m = ⌈C/√η⌉ = {width}, ‖θ*‖ = m^(−1/4), exact"),
            Conditions = new Condition31
            {
                Width = width,
                Dimension = 7,
                LearningRate = rate,
                NoiseLevel = width.Pow(0.25),
                TeacherNorm = width.Pow(-0.25),
                Samples = rate.Pow(-2),
                InputBound = 15,
                C = constant,
            },
            Expected = Verdict.Supported,
            Profile = Profile.Literal,
            Inequality = Lemma33.Inequality,
            Evaluate = () => Lemma33.Crossing(rate, width.Pow(-0.25).ToDouble(), width),
        };
    }

    private static ProbabilityClaim Typical(UpdateRule rule, LiteralSetting setting, string name, string time, long steps, string least, ProbabilityHypothesis probability) =>
        ClaimVariant.Literal($"3.4/literal/{name}{setting.Id}", Verdict.Refuted).Claim(
            Lemma34.Statement,
            "typical neuron",
            string.Empty,
            FormattableString.Invariant($"after {time} steps at least half of the neurons have |cos ∠(wᵢ, θ*)| ≥ 1 − {Constant}·√η·ln(1/η), with probability ≥ {least}"),
            setting,
            probability,
            PhaseTwoTrials.HalfAligned(rule, setting.Problem, steps, Constant));

    private static ProbabilityClaim Converged(UpdateRule rule, LiteralSetting setting) => ClaimVariant.Literal($"3.5/literal/{setting.Id}", Verdict.Supported).Claim(
        Lemma35.Statement,
        "both conclusions",
        string.Empty,
        "after ln(1/η)/(η‖θ*‖²) steps from perfect alignment ‖θ − θ*‖ ≤ η·ln(1/η), some neuron has ‖wᵢ‖ ≥ √η, and every such neuron has |cos ∠(wᵢ, θ*)| ≥ 1 − η·ln(1/η), with probability ≥ ½",
        setting,
        ProbabilityHypothesis.AtLeast(0.5, 0.375),
        PhaseTwoTrials.ConvergedAndAlignedSurely(rule, setting.Problem, 1));
}
