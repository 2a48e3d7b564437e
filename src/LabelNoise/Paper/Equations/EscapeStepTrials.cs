using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>What the proof of Theorem C.4 counts and compares along trajectories.</summary>
internal static class EscapeStepTrials
{
    /// <summary>Steps that are looked at, evenly spread.</summary>
    internal const int Looks = 64;

    /// <summary>(46): the share of steps up to a horizon that do not have ΔWᵢ ≤ −(σ/4)², as the neuron moves, at the neuron that is the smallest of norm ½ or more in the beginning.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="horizon">The last step, at least <see cref="Looks"/>.</param>
    public static Trial<double> NotShrinking(UpdateRule rule, Problem problem, long horizon)
    {
        double required = problem.NoiseLevel * problem.NoiseLevel / 16;
        return Trial.Lasting<double>(horizon, rule, problem, Program);

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            int neuron = NeuronSnapshot.Smallest(network, LemmaC3.LeastNorm)!.Index;
            int others = 0;
            for (int look = 0; look < Looks; look++)
            {
                yield return TrialStep<double>.Advance((horizon / Looks) - 1);
                NeuronSnapshot before = NeuronSnapshot.Of(network, neuron);
                yield return TrialStep<double>.Advance(1);
                others += before.Increment(network) <= -required ? 0 : 1;
            }

            yield return TrialStep<double>.Done((double)others / Looks);
        }
    }

    /// <summary>After Theorem 3.2: d‖a‖²/‖W‖_F² at a step, which is E Σg²aᵢ²‖x‖² over E Σg²(x·wᵢ)² at θ = θ*, is at most a bound.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step.</param>
    /// <param name="bound">The bound, above 0.</param>
    public static Trial<TrialOutcome> Dominates(UpdateRule rule, Problem problem, long step, double bound)
    {
        return Trial.Lasting<TrialOutcome>(step, rule, problem, Program, keepsNeurons: false);

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            yield return TrialStep<TrialOutcome>.Advance(step);
            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtMost(problem.Dimension * network.OuterNormSquared / network.InnerNormSquared, bound));
        }
    }

    /// <summary>Definition 3.1: the step at which the lazy regime ends, since some neuron is seen outside, over the step at which it ends to leading order.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem, with fresh inputs and σ = m^(1/4).</param>
    public static Trial<double> LazySteps(UpdateRule rule, Problem problem)
    {
        double expected = new ResidualFailure(problem.Width, problem.Dimension, problem.LearningRate * problem.Width, 0).FirstExit.Middle;
        return new MappedTrial<double, double>(EscapeTrials.ExitStep(rule, problem, 1.0 / problem.Width), step => step / expected);
    }
}
