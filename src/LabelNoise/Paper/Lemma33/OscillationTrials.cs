using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Lemma 3.3: the mean squared norm of the neurons under the three-state process.</summary>
internal static class OscillationTrials
{
    /// <summary>t₀ = ⌈ln(1/η)·η^(−3/2)⌉ steps: twice the step at which the exact mean crosses √η, and well below 1/η².</summary>
    public static long LookingStep(Problem problem) =>
        (long)Math.Ceiling(-Math.Log(problem.LearningRate) * Math.Pow(problem.LearningRate, -1.5));

    /// <summary>(1/m)Σ‖wᵢ(t)‖² at a step, cut off at a ceiling.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step.</param>
    /// <param name="ceiling">The ceiling.</param>
    /// <param name="frozen">A counterfactual: each aᵢ keeps its first value.</param>
    public static Trial<double> MeanSquaredNorm(Problem problem, long step, double ceiling, bool frozen = false) =>
        new OscillationTrial(problem, step, ceiling, frozen);

    /// <summary>
    /// E[(1/m)Σ‖wᵢ(t)‖² | Σ̂] ≤ √η at some step t ≤ 1/η², for the Σ̂ of a training set. The mean falls wherever the moment of no coordinate
    /// rises above its start; then it is smallest at the end.
    /// </summary>
    /// <param name="problem">The problem; its inputs are a training set.</param>
    /// <param name="seed">The replicate.</param>
    /// <exception cref="ArgumentException">The inputs are no training set.</exception>
    public static TrialOutcome MeanGivenInputs(Problem problem, ReplicateSeed seed)
    {
        if (problem.Inputs is not InputLaw.Finite { Count: long n })
            throw new ArgumentException("problem must have a training set.", nameof(problem));
        int dimension = problem.Dimension;
        double[] covariance = SampleSource.SampleCovariance(n, dimension, seed);
        SampledMoments moments = new(
            Magnitude.Of(problem.LearningRate), problem.TeacherNorm, Magnitude.Of(problem.Width), covariance, (int)Math.Min(n, dimension));
        long end = (long)(1 / (problem.LearningRate * problem.LearningRate) * (1 + 1e-12));
        return TrialOutcome.AtMost(moments.ExactMeanSquaredNorm(end), Math.Sqrt(problem.LearningRate));
    }

    /// <summary>
    /// A value that (1/m)Σ‖wᵢ(t)‖² exceeds with probability below 10⁻¹². Whatever the signs, with v = θ − θ* a step adds
    /// −2ηθ·v + η²‖a‖²‖v‖² ≤ η‖θ*‖²/(2 − η‖a‖²) to ‖W‖², where ‖a‖² ≤ m√η; the start obeys Chernoff's bound for χ² with md degrees of
    /// freedom.
    /// </summary>
    public static double Ceiling(Problem problem, long step)
    {
        double freedom = problem.Width * (double)problem.Dimension;
        double start = 1;
        while (freedom / 2 * (start - 1 - Math.Log(start)) < 12 * Math.Log(10))
            start += 0.01;
        double perStep = problem.LearningRate * problem.TeacherNorm * problem.TeacherNorm / (2 - Math.Pow(problem.LearningRate, 1.5) * problem.Width) / problem.Width;
        return start + step * perStep;
    }
}
