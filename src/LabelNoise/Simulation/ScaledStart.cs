using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// What the steps of a <see cref="ScaledPropagator"/> depend on besides inputs and noise: the Gram matrix of the initial weights and the size of a step, each times the
/// powers of η and σ that make it of order one or small. What underflows is 0, and the motion is then that to leading order.
/// </summary>
/// <param name="StepSquared">η²σ².</param>
/// <param name="Outer">η‖a(0)‖².</param>
/// <param name="Theta">θ(0)/σ, d numbers.</param>
/// <param name="Inner">ηW(0)ᵀW(0), d × d row by row; empty where it is (ηm/d)·I.</param>
/// <param name="Isotropic">ηm/d.</param>
/// <param name="Teacher">‖θ*‖/σ.</param>
internal sealed record ScaledStart(double StepSquared, double Outer, double[] Theta, double[] Inner, double Isotropic, double Teacher)
{
    /// <summary>Widths above whose square root the relative fluctuation of W(0)ᵀW(0), √(d/m), is below the rounding of a double.</summary>
    private const double LargestLog10 = 33;

    /// <summary>Draws a(0) and W(0), as far as θ depends on them.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="seed">The replicate.</param>
    public static ScaledStart Draw(VastProblem problem, ReplicateSeed seed)
    {
        int d = problem.Dimension;
        double[,] scatter = WishartMatrix.DrawOverRows(d + 1, problem.Width, seed, StreamPurpose.InitialGram);
        ScaledStart leading = Leading(problem);

        // a(0) is a column of the standard normal matrix over √m, W(0) are the others over √d.
        double theta = ((problem.Width / Magnitude.Of(d)).Pow(0.5) / problem.NoiseLevel).ToDouble();
        double[] inner = problem.Width.Log10 > LargestLog10 ? [] : new double[d * d];
        for (int k = 0; k < inner.Length; k++)
            inner[k] = leading.Isotropic * scatter[1 + (k / d), 1 + (k % d)];
        return leading with
        {
            StepSquared = problem.NoiseStep.Pow(2).ToDouble(),
            Outer = problem.LearningRate.ToDouble() * scatter[0, 0],
            Theta = [.. Enumerable.Range(1, d).Select(k => theta * scatter[0, k])],
            Inner = inner,
            Teacher = (problem.TeacherNorm / problem.NoiseLevel).ToDouble(),
        };
    }

    /// <summary>The motion to leading order: θ is driven by the noise alone, and neither W nor ‖a‖ has changed (docs/derivations.md).</summary>
    public static ScaledStart Leading(VastProblem problem) => new(0, 0, new double[problem.Dimension], [], problem.Stability / problem.Dimension, 0);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
