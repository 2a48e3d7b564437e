using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>What sharpness-aware minimisation does to a network.</summary>
internal static class SamTrials
{
    /// <summary>The Gram matrix of all neurons at a step, which determines θ and the norms of both layers.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step.</param>
    public static Trial<double[]> GramMatrix(UpdateRule rule, Problem problem, long step)
    {
        return Trial.Lasting(step, rule, problem, Program, keepsNeurons: false, longestSteps: step);

        IEnumerable<TrialStep<double[]>> Program(Network network)
        {
            yield return TrialStep<double[]>.Advance(step);
            yield return TrialStep<double[]>.Done(network.GramMatrix().ToColumnMajorArray());
        }
    }

    /// <summary>
    /// Two phases: at an early step −ln ‖W‖_F² has grown by a number or more while the mean of |cos ∠(wᵢ, θ*)| is at most a chance value, and at a late step that mean is at
    /// least an aligned one.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="phases">The numbers.</param>
    public static Trial<TrialOutcome> TwoPhases(UpdateRule rule, Problem problem, PhaseSteps phases)
    {
        return Trial.WithAccount<TrialOutcome>(phases.Late, rule, problem, Program, longestSteps: phases.Late);

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network, Action<string>? note)
        {
            double start = network.InnerNormSquared;
            yield return TrialStep<TrialOutcome>.Advance(phases.Early);
            double fall = Math.Log(start / network.InnerNormSquared);
            double early = Quantity.MeanAlignment.Of(network);
            yield return TrialStep<TrialOutcome>.Advance(phases.Late - phases.Early);
            double late = Quantity.MeanAlignment.Of(network);
            note?.Invoke(FormattableString.Invariant($"−ln ‖W‖_F² grew by {fall:G4} and mean |cos| was {early:G4} at step {phases.Early}, {late:G4} at step {phases.Late}"));
            yield return TrialStep<TrialOutcome>.Done(new TrialOutcome(
                fall >= PhaseSteps.Fall && early <= PhaseSteps.Chance && late >= PhaseSteps.Aligned,
                Math.Max(PhaseSteps.Fall / Math.Max(fall, double.Epsilon), Math.Max(early / PhaseSteps.Chance, PhaseSteps.Aligned / late))));
        }
    }

    /// <summary>θ·θ*/‖θ*‖, averaged over forty looks in the second half of the steps.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="steps">All steps.</param>
    public static Trial<double> Reached(UpdateRule rule, Problem problem, long steps)
    {
        const int Looks = 40;
        return Trial.Lasting(steps, rule, problem, Program, keepsNeurons: false, longestSteps: steps);

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            double sum = 0;
            yield return TrialStep<double>.Advance(steps / 2);
            for (int look = 0; look < Looks; look++)
            {
                yield return TrialStep<double>.Advance(steps / 2 / Looks);
                sum += network.Theta[0];
            }

            yield return TrialStep<double>.Done(sum / Looks);
        }
    }

    /// <summary>½(1 − the mean of cos ∠(wᵢ, θ*)), signs kept, at a step: ½ where as many neurons point along θ* as against it, 0 where all point along it.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step.</param>
    public static Trial<double> SignedDefect(UpdateRule rule, Problem problem, long step)
    {
        return Trial.Lasting(step, rule, problem, Program, longestSteps: step);

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            yield return TrialStep<double>.Advance(step);
            yield return TrialStep<double>.Done(0.5 * (1 - Quantity.MeanCosine.Of(network)));
        }
    }
}
