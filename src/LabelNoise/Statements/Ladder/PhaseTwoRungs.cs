using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements.Ladder;

/// <summary>The rungs of Lemmas 3.4 and 3.5.</summary>
internal static class PhaseTwoRungs
{
    public static Rung Alignment(UpdateRule rule, int dimension, double fails, double holds)
    {
        string id = FormattableString.Invariant($"3.4/ladder/width/d={dimension}");
        return new Rung
        {
            Id = id,
            Symbol = "m",
            Fails = fails,
            Holds = holds,
            IsWhole = true,
            At = (value, expected) => Rungs.Claim(
                Lemma34.Statement,
                "typical neuron",
                $"after ln(1/η)/(η‖θ*‖) steps at least half of the neurons have |cos ∠(wᵢ, θ*)| ≥ 1 − √η·ln(1/η), with probability ≥ 0.95, {Rungs.Side(expected)} of m",
                Rungs.Id(id, value),
                Setting(value).Text,
                Setting(value).Problem,
                expected,
                ProbabilityHypothesis.AtLeast(0.95, 0.0125),
                PhaseTwoTrials.TypicalNeuronAligned(rule, Setting(value).Problem, PhaseTwoTrials.AmendedAlignmentTime(Setting(value).Problem), 1)),
        };

        PhaseTwoSetting Setting(double width) => new(1e-4, dimension, GivenWidth: (long)width);
    }

    public static Rung Convergence(UpdateRule rule, double learningRate, double fails, double holds)
    {
        string id = FormattableString.Invariant($"3.5/ladder/teacher/eta={learningRate}");
        return new Rung
        {
            Id = id,
            Symbol = "‖θ*‖",
            Fails = fails,
            Holds = holds,
            Resolution = 1.1,
            At = (value, expected) => Rungs.Claim(
                Lemma35.Statement,
                "convergence",
                $"after ln(1/η)/(η‖θ*‖²) steps from perfect alignment ‖θ − θ*‖ ≤ η·ln(1/η), with probability ≥ 0.95, {Rungs.Side(expected)} of ‖θ*‖",
                Rungs.Id(id, value),
                new PhaseTwoSetting(learningRate, 7, value).Text,
                new PhaseTwoSetting(learningRate, 7, value).Problem,
                expected,
                ProbabilityHypothesis.AtLeast(0.95, 0.0125),
                PhaseTwoTrials.Converged(rule, new PhaseTwoSetting(learningRate, 7, value).Problem, 1)),
        };
    }
}
