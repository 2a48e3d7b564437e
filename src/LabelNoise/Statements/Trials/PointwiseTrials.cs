using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Statements.Trials;

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
        // The probability is that of label-noise SGD's own step, so that a survey of another rule has no such claim.
        Trial<TrialOutcome> trial = Trial.Lasting<TrialOutcome>(BoundTrials.LazySteps(problem), UpdateRule.LabelNoiseSgd, problem, Program, law);
        return new MappedTrial<TrialOutcome, TrialOutcome>(trial, outcome => outcome) { Rule = null };

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            long horizon = problem.EscapeHorizon;
            long interval = Math.Max(1, problem.Width / ProgressTrials.LooksPerWidth);
            double least = 1;
            for (NeuronList seen = NeuronList.Of(network, leastNorm); seen.Displacement <= problem.LazyRadius; seen = NeuronList.Of(network, leastNorm))
            {
                least = Math.Min(least, Least(problem.Dimension, seen));
                if (least < Required || network.Step >= horizon)
                    break;
                yield return TrialStep<TrialOutcome>.Advance(Math.Min(interval, horizon - network.Step));
            }

            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtLeast(least, Required));
        }
    }

    /// <summary>The least probability of a step; if that is ¼ or more possibly a lower bound, if it is less possibly not the least.</summary>
    private static double Least(int dimension, NeuronList neurons)
    {
        // Whatever θ is, the bound falls with |a| and grows with ‖w‖: where it suffices for the shortest it does for all.
        if (neurons.Shortest is not { } shortest)
            return 1;
        double least = Bound(shortest);
        if (least >= Required)
            return least;
        least = 1;
        foreach (NeuronList.Entry neuron in neurons.ByNorm())
        {
            double bound = least < Required ? 1 : Bound(neuron);
            if (bound >= Required)
                return Math.Min(least, bound);
            double across = Math.Sqrt(Math.Max(0, (neurons.Distance * neurons.Distance) - (neuron.Along * neuron.Along)));
            least = Math.Min(least, ShrinkProbability.Of(dimension, neuron.Norm, neuron.Outer, neuron.Along, across));
        }

        return least;

        double Bound(NeuronList.Entry neuron) => ShrinkProbability.WhateverTheta(dimension, neuron.Norm, neurons.LargestOuter);
    }
}
