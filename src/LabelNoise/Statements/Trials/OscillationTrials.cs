using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Statements.Trials;

/// <summary>Lemma 3.3: the mean squared norm of the neurons under the three-state process.</summary>
public static class OscillationTrials
{
    /// <summary>t₀ = ⌈ln(1/η)·η^(−3/2)⌉ steps: twice the step at which the exact mean crosses √η, and well below 1/η².</summary>
    public static long LookingStep(Problem problem) =>
        (long)Math.Ceiling(-Math.Log(problem.LearningRate) * Math.Pow(problem.LearningRate, -1.5));

    /// <summary>(1/m)Σ‖wᵢ(t)‖² at a step, cut off at a ceiling.</summary>
    public static double MeanSquaredNorm(Problem problem, ReplicateSeed seed, long step, double ceiling, bool frozen = false)
    {
        OscillationProcess process = new(problem, seed, frozen);
        process.Advance(step);
        return Math.Min(process.MeanSquaredNorm, ceiling);
    }

    /// <summary>
    /// A value that (1/m)Σ‖wᵢ(t)‖² exceeds with probability below 10⁻¹². A step adds at most η‖θ*‖²/(2 − η) to ‖W‖² whatever the signs,
    /// because η²‖a‖² ≤ η² for m ≤ 1/√η; the start obeys Chernoff's bound for χ² with md degrees of freedom.
    /// </summary>
    /// <remarks>Each of the t steps is active for at most all neurons, so the bound holds for the classes together.</remarks>
    public static double Ceiling(Problem problem, long step)
    {
        double freedom = problem.Width * (double)problem.Dimension;
        double start = 1;
        while (freedom / 2 * (start - 1 - Math.Log(start)) < 12 * Math.Log(10))
            start += 0.01;
        double perStep = problem.LearningRate * problem.TeacherNorm * problem.TeacherNorm / (2 - problem.LearningRate) / problem.Width;
        return start + step * perStep;
    }
}
