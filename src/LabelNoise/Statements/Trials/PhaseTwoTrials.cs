using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
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
    public static TrialOutcome EveryNeuronAligned(UpdateRule rule, Problem problem, ReplicateSeed seed, long steps, double constant)
    {
        double[] cosines = AlignmentsAfter(rule, problem, seed, steps, BoxLaw.Isotropic).Cosines;
        return TrialOutcome.AtMost(1 - cosines.Min(), constant * AlignmentScale(problem));
    }

    /// <summary>Lemma 3.4 for the typical neuron: at least half of the neurons have |cos ∠(wᵢ, θ*)| ≥ 1 − K·√η·ln(1/η).</summary>
    public static TrialOutcome TypicalNeuronAligned(UpdateRule rule, Problem problem, ReplicateSeed seed, long steps, double constant)
    {
        double[] cosines = AlignmentsAfter(rule, problem, seed, steps, BoxLaw.Isotropic).Cosines;
        return TrialOutcome.AtMost(NeuronRows.UpperMedian([.. cosines.Select(c => 1 - c)]), constant * AlignmentScale(problem));
    }

    /// <summary>Lemma 3.5, first conclusion: ‖θ − θ*‖ ≤ K·η·ln(1/η) after T₃ − T₂ steps from perfectly aligned neurons.</summary>
    public static TrialOutcome Converged(UpdateRule rule, Problem problem, ReplicateSeed seed, double constant)
    {
        Trajectory trajectory = rule.Start(problem, seed, BoxLaw.Aligned, Engine.GramOnly);
        trajectory.Advance(ConvergenceTime(problem));
        return TrialOutcome.AtMost(Dense.Distance(trajectory.Theta, trajectory.TeacherVector), constant * ConvergenceScale(problem));
    }

    /// <summary>Lemma 3.5, second conclusion: |cos ∠(wᵢ, θ*)| ≥ 1 − K·η·ln(1/η) for every neuron with ‖wᵢ‖ ≥ √η, of which there must be one.</summary>
    public static TrialOutcome LargeNeuronsAligned(UpdateRule rule, Problem problem, ReplicateSeed seed, double constant)
    {
        Trajectory trajectory = rule.Start(problem, seed, BoxLaw.Aligned);
        trajectory.Advance(ConvergenceTime(problem));
        return TrialOutcome.AtMost(WorstLargeNeuron(trajectory), constant * ConvergenceScale(problem));
    }

    /// <summary>Lemma 3.5, both conclusions at once.</summary>
    public static TrialOutcome ConvergedAndAligned(UpdateRule rule, Problem problem, ReplicateSeed seed, double constant)
    {
        Trajectory trajectory = rule.Start(problem, seed, BoxLaw.Aligned);
        trajectory.Advance(ConvergenceTime(problem));
        double distance = Dense.Distance(trajectory.Theta, trajectory.TeacherVector);
        return TrialOutcome.AtMost(Math.Max(distance, WorstLargeNeuron(trajectory)), constant * ConvergenceScale(problem));
    }

    /// <summary>The largest 1 − |cos ∠(wᵢ, θ*)| over the neurons with ‖wᵢ‖ ≥ √η; +∞ if there is none.</summary>
    private static double WorstLargeNeuron(Trajectory trajectory)
    {
        (double[] norms, double[] cosines) = NeuronRows.NormsAndAlignments(trajectory);
        double side = Math.Sqrt(trajectory.Problem.LearningRate);
        double[] defects = [.. cosines.Where((_, i) => norms[i] >= side).Select(c => 1 - c)];
        return defects.Length == 0 ? double.PositiveInfinity : defects.Max();
    }

    private static (double[] Norms, double[] Cosines) AlignmentsAfter(UpdateRule rule, Problem problem, ReplicateSeed seed, long steps, InitialLaw law)
    {
        Trajectory trajectory = rule.Start(problem, seed, law);
        trajectory.Advance(steps);
        return NeuronRows.NormsAndAlignments(trajectory);
    }

    /// <summary>√η·ln(1/η), the rate of equation 8.</summary>
    private static double AlignmentScale(Problem problem) => -Math.Sqrt(problem.LearningRate) * Math.Log(problem.LearningRate);

    /// <summary>η·ln(1/η), the rate of equation 9.</summary>
    private static double ConvergenceScale(Problem problem) => -problem.LearningRate * Math.Log(problem.LearningRate);
}
