using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>The data of one step, as an <see cref="INeuronRule"/> sees it. Valid during the step only.</summary>
public readonly ref struct NeuronStep
{
    private readonly ReadOnlySpan<double> _inputs;

    /// <summary>Creates the data of a step.</summary>
    /// <param name="inputs">The inputs of the batch, d numbers each, one after the other.</param>
    internal NeuronStep(ReadOnlySpan<double> inputs) => _inputs = inputs;

    /// <summary>Steps carried out before this one.</summary>
    public long Step { get; internal init; }

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; internal init; }

    /// <summary>The interpolator θ*; d numbers.</summary>
    public ReadOnlySpan<double> Teacher { get; internal init; }

    /// <summary>The label noise ε of each sample, which is +σ or −σ. Empty for full-batch rules.</summary>
    public ReadOnlySpan<double> LabelNoise { get; internal init; }

    /// <summary>Which of the n training inputs each sample is, from 0 on. Empty for fresh inputs and for full-batch rules.</summary>
    public ReadOnlySpan<long> Samples { get; internal init; }

    /// <summary>The covariance Σ̂ of the inputs, d × d row by row. Empty for sampling rules, and where Σ̂ = I.</summary>
    public ReadOnlySpan<double> Covariance { get; internal init; }

    /// <summary>The input x of a sample; d numbers.</summary>
    /// <param name="sample">Which of the batch, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such sample.</exception>
    public ReadOnlySpan<double> Input(int sample = 0)
    {
        if ((uint)sample >= (uint)LabelNoise.Length)
            throw Guard.OutOfRange(nameof(sample), sample, FormattableString.Invariant($"sample must be below the batch size, {LabelNoise.Length}."));
        return _inputs.Slice(sample * Teacher.Length, Teacher.Length);
    }

    /// <summary>The residual g = f(x) − θ*·x − ε of a sample for a prediction f(x).</summary>
    /// <param name="prediction">f(x).</param>
    /// <param name="sample">Which of the batch, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such sample.</exception>
    public double Residual(double prediction, int sample = 0) => prediction - Dense.Dot(Teacher, Input(sample)) - LabelNoise[sample];

    /// <summary>Writes Σ̂(θ − θ*), the gradient of the noiseless loss with respect to θ (equations 49–50).</summary>
    /// <param name="theta">θ.</param>
    /// <param name="gradient">Receives d numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public void FullBatchGradient(ReadOnlySpan<double> theta, Span<double> gradient)
    {
        Guard.Length(theta, Teacher.Length);
        Guard.Length(gradient, Teacher.Length);
        Dense.CovarianceTimesDifference(Covariance, theta, Teacher, gradient);
    }
}
