using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements.Ladder;

/// <summary>The rungs of Lemmas C.2 and C.3 and of Theorem C.4.</summary>
internal static class PhaseOneRungs
{
    public static Rung Bounds(UpdateRule rule, string name, string symbol, int dimension, double fails, double holds, Func<double, PhaseOneSetting> setting)
    {
        string id = FormattableString.Invariant($"C.2/ladder/{name}/d={dimension}");
        return new Rung
        {
            Id = id,
            Symbol = symbol,
            Fails = fails,
            Holds = holds,
            At = (value, expected) => Rungs.Claim(
                LemmaC2.Statement,
                "bounds",
                $"while lazy and t ≤ T₀, bounds (i) and (ii) hold for every neuron with probability ≥ 1 − K/m, K = 4d + 1, {Rungs.Side(expected)} of {symbol}",
                Rungs.Id(id, value),
                setting(value).Text,
                setting(value).Problem,
                expected,
                OneMinus(LemmaC2.FailureConstant(dimension) / setting(value).Problem.Width),
                BoundTrials.Both(rule, setting(value).Problem)),
        };
    }

    public static Rung Progress(UpdateRule rule)
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
            At = (value, expected) => Rungs.Claim(
                LemmaC3.Statement,
                "progress",
                string.Create(CultureInfo.InvariantCulture, $"(2): with probability ≥ ¼, averaged over the past, ΔWᵢ(j) ≤ −(σ/4)² at the smallest of the neurons with ‖wᵢ(j)‖ ≥ {value}, {Rungs.Side(expected)} of this norm"),
                Rungs.Id("C.3/ladder/norm/d=7", value),
                FormattableString.Invariant($"{setting.Text}, j = {step}"),
                setting.Problem,
                expected,
                ProbabilityHypothesis.AtLeast(0.25, 0.02),
                ProgressTrials.Progress(rule, setting.Problem, step, value)),
        };
    }

    public static Rung Escape(UpdateRule rule, int dimension, double fails, double holds)
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
            At = (value, expected) => Rungs.Claim(
                TheoremC4.Statement,
                "escape by T₁",
                $"every neuron has left the lazy regime by step T₁ with probability ≥ 1 − K/m, K = 4d + 3, {Rungs.Side(expected)} of ηm",
                Rungs.Id(id, value),
                Setting(value).Text,
                Setting(value).Problem,
                expected,
                OneMinus(TheoremC4.FailureConstant(dimension) / Setting(value).Width),
                EscapeTrials.ByHorizon(rule, Setting(value).Problem)),
        };

        PhaseOneSetting Setting(double stability) => new(1024, dimension, stability, InputLaw.Online);
    }

    private static ProbabilityHypothesis OneMinus(double failure) => ProbabilityHypothesis.AtLeast(1 - failure, Math.Min(failure, 1 - failure) / 4);
}
