using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Lemma C.3 (2) for each past: at every checked step of the lazy regime and for every neuron, Pr[ΔWᵢ ≤ −(σ/4)² | past] ≥ ¼.</summary>
internal static class PointwiseTrials
{
    private const double Required = 0.25;

    /// <summary>The event; its quantity is the least probability, or a lower bound of it where that suffices.</summary>
    /// <param name="problem">The problem; inputs are fresh and Gaussian, σ > 0.</param>
    /// <param name="leastNorm">The least norm of a neuron that counts; 0 for every neuron.</param>
    /// <param name="law">The initial law.</param>
    public static Trial<TrialOutcome> Progress(Problem problem, double leastNorm, InitialLaw law)
    {
        return Trial.OfItsRuleAlone(Trial.WithAccount<TrialOutcome>(BoundTrials.LazySteps(problem), UpdateRule.LabelNoiseSgd, problem, Program, law));

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network, Action<string>? note)
        {
            long horizon = problem.EscapeHorizon;
            long interval = Math.Max(1, problem.Width / ProgressTrials.LooksPerWidth);
            (double least, NeuronList.Entry? decisive, long step) = (1, null, 0);
            for (NeuronList seen = NeuronList.Of(network, leastNorm); seen.Displacement <= problem.LazyRadius; seen = NeuronList.Of(network, leastNorm))
            {
                if (Least(problem.Dimension, seen) is var (probability, neuron) && probability < least)
                    (least, decisive, step) = (probability, neuron, network.Step);
                if (least < Required || network.Step >= horizon)
                    break;
                yield return TrialStep<TrialOutcome>.Advance(Math.Min(interval, horizon - network.Step));
            }

            note?.Invoke(decisive is { } worst
                ? FormattableString.Invariant($"least Pr[ΔWᵢ ≤ −(σ/4)² | past], or a bound below it where that suffices, = {least:G6} of neuron {worst.Index} at step {step}, where ‖wᵢ‖ = {worst.Norm:G6}, |aᵢ| = {worst.Outer:G6}")
                : FormattableString.Invariant($"no neuron has ‖wᵢ‖ ≥ {leastNorm}"));
            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtLeast(least, Required));
        }
    }

    /// <summary>The least probability of a step; if that is ¼ or more possibly a lower bound, if it is less possibly not the least; and the neuron that has it.</summary>
    private static (double Probability, NeuronList.Entry? Neuron) Least(int dimension, NeuronList neurons)
    {
        // Whatever θ is, the bound falls with |a| and grows with ‖w‖: where it suffices for the shortest it does for all.
        if (neurons.Shortest is not { } shortest)
            return (1, null);
        if (Bound(shortest) is var sufficient and >= Required)
            return (sufficient, shortest);
        (double least, NeuronList.Entry? decisive) = (1, null);
        foreach (NeuronList.Entry neuron in neurons.ByNorm())
        {
            double bound = least < Required ? 1 : Bound(neuron);
            if (bound >= Required)
                return bound < least ? (bound, neuron) : (least, decisive);
            double across = Math.Sqrt(Math.Max(0, (neurons.Distance * neurons.Distance) - (neuron.Along * neuron.Along)));
            double probability = ShrinkProbability.Of(dimension, neuron.Norm, neuron.Outer, neuron.Along, across);
            if (probability < least)
                (least, decisive) = (probability, neuron);
        }

        return (least, decisive);

        double Bound(NeuronList.Entry neuron) => ShrinkProbability.WhateverTheta(dimension, neuron.Norm, neurons.LargestOuter);
    }
}
