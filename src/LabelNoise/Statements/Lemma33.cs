using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>Lemma 3.3: an oscillating second layer shrinks the first.</summary>
public static class Lemma33
{
    /// <summary>
    /// More than the cut-off at the declared ceiling can hide of a mean: the tail beyond is below 10⁻¹² and falls by e in less than 1.
    /// Claims that are to be supported are tested against √η less this; cutting off can only help a mean to stay below, so refuted ones are not.
    /// </summary>
    private const double CutOffLoss = 1e-9;

    /// <summary>The statement.</summary>
    public static Statement Statement { get; } = new(
        "3.3",
        "Lemma 3.3",
        "Lemmas 4.4 and B.7 of the extended version",
        "A1, A2, A3, A5, A6, with m = 1/√η",
        "Let aᵢ jump between ±η^(1/4) and 0 (equation 6) while wᵢ follows the gradient (equation 5). Then at some step t₀ ≤ 1/η² the mean squared norm E[(1/m)Σ‖wᵢ‖²] is at most √η.",
        "Needs A4, or at least ‖θ*‖ < √2·η^(−1/4)·(1 − O(η)): the mean settles near η‖θ*‖²/2. Then it crosses √η near ½·ln(1/η)·η^(−3/2), far before 1/η².",
        "Exactly, by the linear recursion that the second moments obey, down to η = 10⁻²⁰; and by simulation, as a test of a mean with a declared ceiling. Σ̂ = I, as the proof has it.");

    /// <summary>The lemma's conclusion in symbols.</summary>
    internal const string Inequality = "first step with E[(1/m)Σ‖wᵢ‖²] ≤ √η is at most 1/η²";

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        foreach (double learningRate in new[] { 1e-2, 1e-3, 1e-6, 1e-12, 1e-20 })
            yield return Exact(learningRate, null, Verdict.Supported);
        yield return Exact(1e-3, 30, Verdict.Refuted);
        foreach (double learningRate in new[] { 1e-2, 3e-3, 1e-3 })
            yield return Sampled(new PhaseTwoSetting(learningRate, 7), Verdict.Supported, Reading.Amended);
        yield return Sampled(new PhaseTwoSetting(1e-3, 7, 30), Verdict.Refuted, Reading.AsPrinted);
        yield return Sampled(new PhaseTwoSetting(1e-2, 7), Verdict.Refuted, Reading.Control);
    }

    private static ExactClaim Exact(double learningRate, double? teacherNorm, Verdict expected)
    {
        double norm = teacherNorm ?? Math.Pow(learningRate, 1.0 / 8);
        return new ExactClaim
        {
            Id = FormattableString.Invariant($"3.3/exact/eta={learningRate}{(teacherNorm is { } t ? FormattableString.Invariant($"/teacher={t}") : string.Empty)}"),
            Check = "exact mean",
            Statement = Statement,
            Reading = teacherNorm is null ? Reading.Amended : Reading.AsPrinted,
            Text = "at some step t₀ ≤ 1/η², E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η",
            Setting = FormattableString.Invariant($"η = {learningRate}, m = ⌈1/√η⌉, ‖θ*‖ = {(teacherNorm is null ? "η^(1/8)" : teacherNorm)}, exact"),
            Expected = expected,
            Inequality = Inequality,
            Evaluate = () => Crossing(Magnitude.Of(learningRate), norm, OscillationMoments.WidthOfLemma(Magnitude.Of(learningRate))),
        };
    }

    /// <summary>Whether the mean crosses √η by step 1/η², and where.</summary>
    internal static ExactOutcome Crossing(Magnitude learningRate, double teacherNorm, Magnitude width)
    {
        OscillationMoments moments = new(learningRate, teacherNorm, width);
        Magnitude limit = learningRate.Pow(-2);
        if (moments.CrossingStep is { } crossing && crossing <= limit)
            return new ExactOutcome(true, crossing.Log10, $"crosses √η at step {crossing}, 1/η² = {limit}");

        // The mean falls from 1 towards its limit, so it never crosses what the limit's lower bound exceeds.
        double lower = moments.Stationary.Lower;
        double bound = learningRate.Pow(0.5).ToDouble();
        return new ExactOutcome(lower > bound ? false : null, lower, FormattableString.Invariant($"settles at {lower:G4} or above, √η = {bound:G4}"));
    }

    private static MeanClaim Sampled(PhaseTwoSetting setting, Verdict expected, Reading reading)
    {
        bool frozen = reading == Reading.Control;
        long step = OscillationTrials.LookingStep(setting.Problem);
        double ceiling = OscillationTrials.Ceiling(setting.Problem, step);
        return new MeanClaim
        {
            Id = $"3.3/sampled/{(frozen ? "control/" : string.Empty)}{setting.Id}",
            Check = "mean",
            Statement = Statement,
            Reading = reading,
            Text = $"at step t₀, E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η{(frozen ? ", although each aᵢ keeps its first value" : string.Empty)}",
            Setting = FormattableString.Invariant($"{setting.Text}, t₀ = ⌈ln(1/η)·η^(−3/2)⌉ = {step}"),
            Problem = setting.Problem,
            Expected = expected,
            Mean = new MeanHypothesis(Math.Sqrt(setting.LearningRate) - (expected == Verdict.Supported ? CutOffLoss : 0), ceiling),
            Observation = OscillationTrials.MeanSquaredNorm(setting.Problem, step, ceiling, frozen),
        };
    }
}
