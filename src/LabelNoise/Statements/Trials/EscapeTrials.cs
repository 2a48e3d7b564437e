using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Statements.Trials;

/// <summary>Theorem C.4: every neuron leaves the lazy regime by step T₁, or is outside it at step T₁.</summary>
public static class EscapeTrials
{
    /// <summary>Looks per T₁. The last neuron leaves at 0.4 to 2 % of T₁, so the step at which all have left is known to some 5 %.</summary>
    private const long LooksPerHorizon = 4096;

    /// <summary>"By T₁": each neuron was outside at some step ≤ T₁ (what the proof shows). The run ends when the last one has left.</summary>
    public static TrialOutcome ByHorizon(UpdateRule rule, Problem problem, ReplicateSeed seed)
    {
        long horizon = problem.EscapeHorizon;
        Trajectory trajectory = rule.Start(problem, seed);
        ExitReport report = LazyRegime.AdvanceUntilAllHaveLeft(trajectory, horizon, Interval(horizon));
        return report.LastExit is { } last ? new TrialOutcome(true, (double)last / horizon) : new TrialOutcome(false, 1 + report.Remaining);
    }

    /// <summary>"At T₁": each neuron is outside at step T₁ (what the statement says).</summary>
    public static TrialOutcome AtHorizon(UpdateRule rule, Problem problem, ReplicateSeed seed)
    {
        Trajectory trajectory = rule.Start(problem, seed);
        trajectory.Advance(problem.EscapeHorizon);
        int inside = LazyRegime.CountInside(trajectory);
        return new TrialOutcome(inside == 0, inside == 0 ? 0 : 1 + inside);
    }

    /// <summary>The opposite: no neuron was seen outside at any look up to step T₁.</summary>
    public static TrialOutcome StaysLazy(UpdateRule rule, Problem problem, ReplicateSeed seed)
    {
        long horizon = problem.EscapeHorizon;
        Trajectory trajectory = rule.Start(problem, seed);
        long interval = Interval(horizon);
        while (trajectory.Step < horizon)
        {
            trajectory.Advance(Math.Min(interval, horizon - trajectory.Step));
            NeuronExtremes seen = NeuronExtremes.Of(trajectory);
            if (!(seen.Displacement <= problem.LazyRadius))
                return new TrialOutcome(false, seen.Displacement / problem.LazyRadius);
        }

        return new TrialOutcome(true, NeuronExtremes.Of(trajectory).Displacement / problem.LazyRadius);
    }

    private static long Interval(long horizon) => Math.Max(1, horizon / LooksPerHorizon);
}
