using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Statements.Trials;

/// <summary>Phase II: Lemma 3.4 (alignment) and Lemma 3.5 (convergence) under full-batch rules started in the box |aᵢ|, ‖wᵢ‖ ≤ √η.</summary>
public static class PhaseTwoTrials
{
    /// <summary>T₂ as printed: ln(1/η)/‖θ*‖ steps, rounded up.</summary>
    public static long PrintedAlignmentTime(Problem problem) => (long)Math.Ceiling(-Math.Log(problem.LearningRate) / problem.TeacherNorm);

    /// <summary>T₂ as amended: ln(1/η)/(η‖θ*‖) steps, the printed value in the time of the gradient flow, rounded up.</summary>
    public static long AmendedAlignmentTime(Problem problem) =>
        (long)Math.Ceiling(-Math.Log(problem.LearningRate) / (problem.LearningRate * problem.TeacherNorm));

    /// <summary>T₃ − T₂ = ln(1/η)/(η‖θ*‖²) steps, rounded up (Lemma 3.5).</summary>
    public static long ConvergenceTime(Problem problem) =>
        (long)Math.Ceiling(-Math.Log(problem.LearningRate) / (problem.LearningRate * problem.TeacherNorm * problem.TeacherNorm));

    /// <summary>Lemma 3.4 for every neuron: |cos ∠(wᵢ, θ*)| ≥ 1 − K·√η·ln(1/η) after a number of steps.</summary>
    public static Trial<TrialOutcome> EveryNeuronAligned(UpdateRule rule, Problem problem, long steps, double constant) =>
        After(rule, problem, BoxLaw.Isotropic, steps, network =>
            TrialOutcome.AtMost(1 - NeuronRows.NormsAndAlignments(network).Cosines.Min(), constant * AlignmentScale(problem)));

    /// <summary>Lemma 3.4 for the typical neuron: at least half of the neurons have |cos ∠(wᵢ, θ*)| ≥ 1 − K·√η·ln(1/η).</summary>
    public static Trial<TrialOutcome> TypicalNeuronAligned(UpdateRule rule, Problem problem, long steps, double constant) =>
        After(rule, problem, BoxLaw.Isotropic, steps, network => TrialOutcome.AtMost(MedianDefect(network), constant * AlignmentScale(problem)));

    /// <summary>The median over neurons of 1 − |cos ∠(wᵢ, θ*)| after a number of steps.</summary>
    public static Trial<double> TypicalDefect(UpdateRule rule, Problem problem, long steps) =>
        After(rule, problem, BoxLaw.Isotropic, steps, MedianDefect);

    /// <summary>‖θ − θ*‖ after T₃ − T₂ steps from perfectly aligned neurons.</summary>
    public static Trial<double> FinalDistance(UpdateRule rule, Problem problem) =>
        After(rule, problem, BoxLaw.Aligned, ConvergenceTime(problem), Distance);

    /// <summary>Lemma 3.5, first conclusion: ‖θ − θ*‖ ≤ K·η·ln(1/η) after T₃ − T₂ steps from perfectly aligned neurons.</summary>
    public static Trial<TrialOutcome> Converged(UpdateRule rule, Problem problem, double constant) =>
        After(rule, problem, BoxLaw.Aligned, ConvergenceTime(problem), network => TrialOutcome.AtMost(Distance(network), constant * ConvergenceScale(problem)));

    /// <summary>Lemma 3.5, second conclusion: |cos ∠(wᵢ, θ*)| ≥ 1 − K·η·ln(1/η) for every neuron with ‖wᵢ‖ ≥ √η, of which there must be one.</summary>
    public static Trial<TrialOutcome> LargeNeuronsAligned(UpdateRule rule, Problem problem, double constant) =>
        After(rule, problem, BoxLaw.Aligned, ConvergenceTime(problem), network => TrialOutcome.AtMost(WorstLargeNeuron(network), constant * ConvergenceScale(problem)));

    /// <summary>Lemma 3.5, both conclusions at once.</summary>
    public static Trial<TrialOutcome> ConvergedAndAligned(UpdateRule rule, Problem problem, double constant) =>
        After(rule, problem, BoxLaw.Aligned, ConvergenceTime(problem), network =>
            TrialOutcome.AtMost(Math.Max(Distance(network), WorstLargeNeuron(network)), constant * ConvergenceScale(problem)));

    private static Trial<T> After<T>(UpdateRule rule, Problem problem, InitialLaw law, long steps, Func<Network, T> look)
    {
        return Trial.SideBySide<T>(rule, problem, Program, law);

        IEnumerable<TrialStep<T>> Program(Network network)
        {
            yield return TrialStep<T>.Advance(steps);
            yield return TrialStep<T>.Done(look(network));
        }
    }

    private static double MedianDefect(Network network) =>
        NeuronRows.UpperMedian([.. NeuronRows.NormsAndAlignments(network).Cosines.Select(c => 1 - c)]);

    private static double Distance(Network network) => Dense.Distance(network.Theta, network.TeacherVector);

    /// <summary>The largest 1 − |cos ∠(wᵢ, θ*)| over the neurons with ‖wᵢ‖ ≥ √η; +∞ if there is none.</summary>
    private static double WorstLargeNeuron(Network network)
    {
        (double[] norms, double[] cosines) = NeuronRows.NormsAndAlignments(network);
        double side = Math.Sqrt(network.Problem.LearningRate);
        double[] defects = [.. cosines.Where((_, i) => norms[i] >= side).Select(c => 1 - c)];
        return defects.Length == 0 ? double.PositiveInfinity : defects.Max();
    }

    /// <summary>√η·ln(1/η), the rate of equation 8.</summary>
    private static double AlignmentScale(Problem problem) => -Math.Sqrt(problem.LearningRate) * Math.Log(problem.LearningRate);

    /// <summary>η·ln(1/η), the rate of equation 9.</summary>
    private static double ConvergenceScale(Problem problem) => -problem.LearningRate * Math.Log(problem.LearningRate);
}
