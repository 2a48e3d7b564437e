using LabelNoise.Model;
using LabelNoise.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Where label-noise SGD goes and when, to leading order for fresh inputs, ησ²√d ≪ ‖θ*‖ and a width far above d: the limits of the flow on the interpolators, the time at which the neurons turn, and what the
/// fluctuations of θ leave at the end. Derived in docs/two-phases.md. Times count steps.
/// </summary>
internal static class FlowLaws
{
    /// <summary>√d·‖θ*‖, where ‖W‖_F² ends.</summary>
    public static double InnerLimit(Problem problem) => Math.Sqrt(problem.Dimension) * problem.TeacherNorm;

    /// <summary>√(κ/q)·‖θ*‖, the same on a training set: κ = tr Σ̂, q = θ̂ᵀΣ̂θ̂, θ̂ = θ*/‖θ*‖.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="covariance">Σ̂, d × d row by row; empty for the identity.</param>
    public static double InnerLimit(Problem problem, double[] covariance)
    {
        (double trace, double along) = Spread(problem, covariance);
        return Math.Sqrt(trace / along) * problem.TeacherNorm;
    }

    /// <summary>‖θ*‖/√d, where ‖a‖² ends.</summary>
    public static double OuterLimit(Problem problem) => problem.TeacherNorm / Math.Sqrt(problem.Dimension);

    /// <summary>E|cos| of a uniform direction with a fixed one, Γ(d/2)/(√π·Γ((d + 1)/2)): the mean alignment of neurons that know nothing of θ*.</summary>
    /// <param name="dimension">d, at least 1.</param>
    public static double ChanceAlignment(int dimension) =>
        Math.Exp(SpecialFunctions.GammaLn(Guard.AtLeast((long)dimension, 1, nameof(dimension)) / 2.0) - SpecialFunctions.GammaLn((dimension + 1) / 2.0)) / Math.Sqrt(Math.PI);

    /// <summary>The step at which ‖W‖_F² is a share of its start, as long as that is far above <see cref="InnerLimit(Problem)"/>: (−ln s − ηm(1 + 2/d)(1 − s)/2)/(η²σ²).</summary>
    /// <param name="problem">The problem; σ is above 0.</param>
    /// <param name="share">s, strictly between 0 and 1.</param>
    public static double StepsToShrink(Problem problem, double share) => (-Math.Log(Guard.OpenUnit(share)) - (Haste(problem) * (1 - share))) / Rate(problem);

    /// <summary>
    /// The step at which the median over neurons of 1 − |cos ∠(wᵢ, θ*)| falls to a level l: (ln((d − 1)m/(F·T·d^(3/2)‖θ*‖)) + ½ln(1 − q) − ηm(1 + 2/d)/2)/(η²σ²), T = (1 − l)⁻² − 1, F the median of Fisher's law with
    /// 1 and d − 1 degrees of freedom, and q = (FT/(d − 1))^(2d/(d + 1)), which counts how much ‖Wθ̂‖² is still above its limit.
    /// </summary>
    /// <param name="problem">The problem; d is at least 2, σ and ‖θ*‖ are above 0.</param>
    /// <param name="level">l, above 0 and below the median at the start, where q is 1; at ½ T is 3, and d must be at least 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The median is at the level or below from the start.</exception>
    public static double HandOver(Problem problem, double level = 0.5)
    {
        double d = Guard.AtLeast((long)problem.Dimension, 2, nameof(problem));
        double tangent = Math.Pow(1 - Guard.OpenUnit(level), -2) - 1;
        double ofStart = FisherSnedecor.InvCDF(1, d - 1, 0.5) * tangent / (d - 1);
        double left = 1 - Math.Pow(ofStart, 2 * d / (d + 1));

        // At d = 3 and ½ it is 0 but for rounding.
        if (left <= 1e-12)
            throw Guard.OutOfRange(nameof(level), level, "level must be below the median of 1 − |cos| at the start.");
        double ratio = problem.Width / (ofStart * Math.Pow(d, 1.5) * Guard.Positive(problem.TeacherNorm, nameof(problem)));
        return (Math.Log(ratio) + (Math.Log(left) / 2) - Haste(problem)) / Rate(problem);
    }

    /// <summary>(d − 1)ησ²/(4√d·‖θ*‖): the mean of 1 − |cos| at the floor, where all neurons are along θ and θ fluctuates about θ*.</summary>
    public static double FloorDefect(Problem problem) =>
        (problem.Dimension - 1) * problem.LearningRate * problem.NoiseLevel * problem.NoiseLevel / (4 * InnerLimit(problem));

    /// <summary>½ησ²√d·‖θ*‖: the mean of ½‖θ − θ*‖² at the floor, ησ²R/2 with R = √d·‖θ*‖.</summary>
    public static double FloorLoss(Problem problem) => problem.LearningRate * problem.NoiseLevel * problem.NoiseLevel * InnerLimit(problem) / 2;

    /// <summary>½ησ²√(κq)·‖θ*‖: the mean of the training loss ½(θ − θ*)ᵀΣ̂(θ − θ*) at the floor of a training set.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="covariance">Σ̂, d × d row by row; empty for the identity.</param>
    public static double FloorTrainingLoss(Problem problem, double[] covariance)
    {
        (double trace, double along) = Spread(problem, covariance);
        return problem.LearningRate * problem.NoiseLevel * problem.NoiseLevel * Math.Sqrt(trace * along) * problem.TeacherNorm / 2;
    }

    /// <summary>¼ησ²(√(κ/q) + d√(q/κ))·‖θ*‖: the mean of the test loss there.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="covariance">Σ̂, d × d row by row; empty for the identity.</param>
    public static double FloorTestLoss(Problem problem, double[] covariance)
    {
        (double trace, double along) = Spread(problem, covariance);
        return problem.LearningRate * problem.NoiseLevel * problem.NoiseLevel * (Math.Sqrt(trace / along) + (problem.Dimension * Math.Sqrt(along / trace))) * problem.TeacherNorm / 4;
    }

    /// <summary>erf(√(ηm/(2√d·‖θ*‖))): the share of neurons with ‖wᵢ‖ ≤ √η at the floor, where ‖wᵢ‖² is √d·‖θ*‖/m times a χ² with one degree of freedom.</summary>
    public static double ShareInBox(Problem problem) => SpecialFunctions.Erf(Math.Sqrt(problem.LearningRate * problem.Width / (2 * InnerLimit(problem))));

    /// <summary>κ = tr Σ̂ and q = θ̂ᵀΣ̂θ̂.</summary>
    private static (double Trace, double Along) Spread(Problem problem, double[] covariance) => covariance.Length == 0
        ? (problem.Dimension, 1)
        : (Enumerable.Range(0, problem.Dimension).Sum(k => covariance[(k * problem.Dimension) + k]), covariance[0]);

    /// <summary>How many steps label-noise SGD is ahead of the flow once ‖W‖_F² is near its limit: ηm(1 + 2/d)/(2η²σ²).</summary>
    public static double Lead(Problem problem) => Haste(problem) / Rate(problem);

    /// <summary>ηm(1 + 2/d)/2: the time τ by which the first steps, where E g² = σ²/(1 − η‖W‖_F²(1 + 2/d)/2) exceeds σ², run ahead of the flow.</summary>
    private static double Haste(Problem problem) => problem.LearningRate * problem.Width * (1 + (2.0 / problem.Dimension)) / 2;

    /// <summary>η²σ², the time τ of a step.</summary>
    private static double Rate(Problem problem) => Guard.Positive(problem.LearningRate * problem.LearningRate * problem.NoiseLevel * problem.NoiseLevel, nameof(problem));
}
