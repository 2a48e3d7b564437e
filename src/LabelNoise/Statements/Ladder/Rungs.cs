using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements.Ladder;

/// <summary>The thresholds of the statements: how wide, how stable, how long a neuron, how short a teacher it takes (docs/conditions.md).</summary>
public static class Rungs
{
    /// <summary>Where a check near its threshold gives up.</summary>
    private const long MaximumTrials = 20_000;

    /// <summary>The rungs for the dynamics.</summary>
    public static IEnumerable<Rung> Of(Rules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach ((int d, double fails, double holds) in new[] { (4, 390.0, 560.0), (7, 380, 520), (20, 420, 560) })
            yield return Bounds(rules.Stochastic, "width", "m", d, fails, holds, m => new PhaseOneSetting((long)m, d, 0.5, InputLaw.Online)) with { IsWhole = true };
        foreach ((int d, double fails, double holds) in new[] { (4, 0.85, 0.65), (7, 1.2, 0.9) })
            yield return Bounds(rules.Stochastic, "stability", "ηm", d, fails, holds, s => new PhaseOneSetting(4096, d, s, InputLaw.Online)) with { Resolution = 1.1, Reach = 1.5 };
        yield return Progress(rules.Stochastic);
        foreach ((int d, double fails, double holds) in new[] { (4, 1.9, 1.4), (7, 1.95, 1.65), (20, 2.25, 1.9) })
            yield return Escape(rules.Stochastic, d, fails, holds);
        foreach ((int d, double fails, double holds) in new[] { (7, 400.0, 300.0), (20, 370, 280) })
            yield return Alignment(rules.FullBatch, d, fails, holds);
        foreach ((double eta, double fails, double holds) in new[] { (1e-2, 1.25, 1.05), (1e-3, 1.35, 1.15), (1e-4, 1.45, 1.25) })
            yield return Convergence(rules.FullBatch, eta, fails, holds);
    }

    private static Rung Bounds(UpdateRule rule, string name, string symbol, int dimension, double fails, double holds, Func<double, PhaseOneSetting> setting)
    {
        string id = FormattableString.Invariant($"C.2/ladder/{name}/d={dimension}");
        return new Rung
        {
            Id = id,
            Symbol = symbol,
            Fails = fails,
            Holds = holds,
            At = (value, expected) => Claim(
                LemmaC2.Statement,
                "bounds",
                $"while lazy and t ≤ T₀, bounds (i) and (ii) hold for every neuron with probability ≥ 1 − K/m, K = 4d + 1, {Side(expected)} of {symbol}",
                Id(id, value),
                setting(value).Text,
                setting(value).Problem,
                expected,
                OneMinus(LemmaC2.FailureConstant(dimension) / setting(value).Problem.Width),
                BoundTrials.Both(rule, setting(value).Problem)),
        };
    }

    private static Rung Progress(UpdateRule rule)
    {
        PhaseOneSetting setting = new(65536, 7, 1, InputLaw.Online);
        long step = setting.Problem.EscapeHorizon / 8192;
        return new Rung
        {
            Id = "C.3/ladder/norm/d=7",
            Symbol = "r",
            Fails = 0.125,
            Holds = 0.25,
            Reach = 1.2,
            Resolution = 1.1,
            At = (value, expected) => Claim(
                LemmaC3.Statement,
                "progress",
                string.Create(CultureInfo.InvariantCulture, $"(2): with probability ≥ ¼, averaged over the past, ΔWᵢ(j) ≤ −(σ/4)² at the smallest of the neurons with ‖wᵢ(j)‖ ≥ {value}, {Side(expected)} of this norm"),
                Id("C.3/ladder/norm/d=7", value),
                FormattableString.Invariant($"{setting.Text}, j = {step}"),
                setting.Problem,
                expected,
                ProbabilityHypothesis.AtLeast(0.25, 0.02),
                ProgressTrials.Progress(rule, setting.Problem, step, value)),
        };
    }

    private static Rung Escape(UpdateRule rule, int dimension, double fails, double holds)
    {
        string id = FormattableString.Invariant($"C.4/ladder/stability/d={dimension}");
        return new Rung
        {
            Id = id,
            Symbol = "ηm",
            Fails = fails,
            Holds = holds,
            Reach = 1.2,
            Resolution = 1.1,
            At = (value, expected) => Claim(
                TheoremC4.Statement,
                "escape by T₁",
                $"every neuron has left the lazy regime by step T₁ with probability ≥ 1 − K/m, K = 4d + 3, {Side(expected)} of ηm",
                Id(id, value),
                Setting(value).Text,
                Setting(value).Problem,
                expected,
                OneMinus(TheoremC4.FailureConstant(dimension) / Setting(value).Width),
                EscapeTrials.ByHorizon(rule, Setting(value).Problem)),
        };

        PhaseOneSetting Setting(double stability) => new(1024, dimension, stability, InputLaw.Online);
    }

    private static Rung Alignment(UpdateRule rule, int dimension, double fails, double holds)
    {
        string id = FormattableString.Invariant($"3.4/ladder/width/d={dimension}");
        return new Rung
        {
            Id = id,
            Symbol = "m",
            Fails = fails,
            Holds = holds,
            IsWhole = true,
            At = (value, expected) => Claim(
                Lemma34.Statement,
                "typical neuron",
                $"after ln(1/η)/(η‖θ*‖) steps at least half of the neurons have |cos ∠(wᵢ, θ*)| ≥ 1 − √η·ln(1/η), with probability ≥ 0.95, {Side(expected)} of m",
                Id(id, value),
                Setting(value).Text,
                Setting(value).Problem,
                expected,
                ProbabilityHypothesis.AtLeast(0.95, 0.0125),
                PhaseTwoTrials.TypicalNeuronAligned(rule, Setting(value).Problem, PhaseTwoTrials.AmendedAlignmentTime(Setting(value).Problem), 1)),
        };

        PhaseTwoSetting Setting(double width) => new(1e-4, dimension, GivenWidth: (long)width);
    }

    private static Rung Convergence(UpdateRule rule, double learningRate, double fails, double holds)
    {
        string id = FormattableString.Invariant($"3.5/ladder/teacher/eta={learningRate}");
        return new Rung
        {
            Id = id,
            Symbol = "‖θ*‖",
            Fails = fails,
            Holds = holds,
            Resolution = 1.1,
            At = (value, expected) => Claim(
                Lemma35.Statement,
                "convergence",
                $"after ln(1/η)/(η‖θ*‖²) steps from perfect alignment ‖θ − θ*‖ ≤ η·ln(1/η), with probability ≥ 0.95, {Side(expected)} of ‖θ*‖",
                Id(id, value),
                new PhaseTwoSetting(learningRate, 7, value).Text,
                new PhaseTwoSetting(learningRate, 7, value).Problem,
                expected,
                ProbabilityHypothesis.AtLeast(0.95, 0.0125),
                PhaseTwoTrials.Converged(rule, new PhaseTwoSetting(learningRate, 7, value).Problem, 1)),
        };
    }

    private static string Id(string rung, double value) => string.Create(CultureInfo.InvariantCulture, $"{rung}/{value}");

    private static string Side(Verdict expected) => expected == Verdict.Refuted ? "on the failing side" : "on the holding side";

    private static ProbabilityHypothesis OneMinus(double failure) => ProbabilityHypothesis.AtLeast(1 - failure, Math.Min(failure, 1 - failure) / 4);

    private static ProbabilityClaim Claim(
        Statement statement, string check, string text, string id, string setting, Problem problem, Verdict expected, ProbabilityHypothesis probability, Trial<TrialOutcome> trial) => new()
        {
            Id = id,
            Check = check,
            Statement = statement,
            Reading = expected == Verdict.Refuted ? Reading.Dropped : Reading.Amended,
            Text = text,
            Setting = setting,
            Problem = problem,
            Expected = expected,
            Profile = Profile.Deep,
            Probability = probability,
            MaximumTrials = MaximumTrials,
            Trial = trial,
        };
}
