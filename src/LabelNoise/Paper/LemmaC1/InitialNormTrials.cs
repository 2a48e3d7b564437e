using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Lemma C.1: the norms of the neurons at step 0.</summary>
internal static class InitialNormTrials
{
    /// <summary>The event that ‖wᵢ(0)‖ ≤ <paramref name="radius"/> for every neuron.</summary>
    public static TrialOutcome AllWithin(InitialLaw law, Problem problem, ReplicateSeed seed, double radius) =>
        TrialOutcome.AtMost(NeuronExtremes.Of(UpdateRule.LabelNoiseSgd.Start(problem, seed, law)).InitialNorm, radius);

    /// <summary>Which neuron is the longest.</summary>
    internal static string Account(InitialLaw law, Problem problem, ReplicateSeed seed)
    {
        (int neuron, double norm) = WorstNeuron.Of(UpdateRule.LabelNoiseSgd.Start(problem, seed, law), (start, _) => Dense.Norm(start[1..]));
        return FormattableString.Invariant($"largest ‖wᵢ(0)‖ = {norm:G6} of neuron {neuron}");
    }
}
