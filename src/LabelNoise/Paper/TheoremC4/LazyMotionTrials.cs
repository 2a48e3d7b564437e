using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>The motion behind Theorem C.4: how far neurons have moved at a step, and how many are still inside.</summary>
internal static class LazyMotionTrials
{
    /// <summary>At a step the mean over all neurons of ‖wᵢ(t) − wᵢ(0)‖/‖wᵢ(0)‖ is a value, up to a factor.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step t.</param>
    /// <param name="expected">The value, above 0.</param>
    /// <param name="factor">The factor, above 1.</param>
    public static Trial<TrialOutcome> Displacement(UpdateRule rule, Problem problem, long step, double expected, double factor) =>
        At(rule, problem, step, NeuronRows.MeanRelativeDisplacement, expected, factor);

    /// <summary>At a step the number of neurons inside the lazy regime is a value, up to a factor.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step t.</param>
    /// <param name="expected">The value, above 0.</param>
    /// <param name="factor">The factor, above 1.</param>
    public static Trial<TrialOutcome> Inside(UpdateRule rule, Problem problem, long step, double expected, double factor) =>
        At(rule, problem, step, network => LazyRegime.CountInside(network), expected, factor);

    /// <summary>Some neuron is seen outside the lazy regime at one of the looks up to step T₁, 4096 of them.</summary>
    public static Trial<TrialOutcome> SomeLeaves(UpdateRule rule, Problem problem) => new MappedTrial<TrialOutcome, TrialOutcome>(
        EscapeTrials.StaysLazy(rule, problem),
        stays => new TrialOutcome(!stays.Occurred && double.IsFinite(stays.Ratio), 1 / stays.Ratio));

    private static Trial<TrialOutcome> At(UpdateRule rule, Problem problem, long step, Func<Network, double> observe, double expected, double factor)
    {
        return Trial.WithAccount<TrialOutcome>(step, rule, problem, Program);

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network, Action<string>? note)
        {
            yield return TrialStep<TrialOutcome>.Advance(step);
            double observed = observe(network);
            double share = observed / expected;
            note?.Invoke(FormattableString.Invariant($"observed {observed:G6} at step {step}, expected {expected:G6} up to a factor {factor:G6}"));
            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtMost(Math.Max(share, 1 / share), factor));
        }
    }
}
