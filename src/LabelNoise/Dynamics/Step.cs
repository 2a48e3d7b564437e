using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>
/// What a rule may look at: the data of one step and the state before it, of four replicates side by side. Valid during the step only. Combinations of rules hand on a changed one,
/// <c>step with { LearningRate = … }</c>.
/// </summary>
public readonly ref struct Step
{
    private readonly StepFrame _frame;
    private readonly ReadOnlySpan<Vector256<double>> _inputs;
    private readonly ReadOnlySpan<Vector256<double>> _noise;
    private readonly Vector256<double> _prediction;

    /// <summary>Creates the data of a step.</summary>
    /// <param name="frame">What it shares with the other steps.</param>
    /// <param name="inputs">The inputs of the batch, d vectors each, one after the other.</param>
    /// <param name="noise">Their label noise.</param>
    /// <param name="prediction">The prediction for the first input, where it is known and neurons are not shown.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Step(StepFrame frame, ReadOnlySpan<Vector256<double>> inputs, ReadOnlySpan<Vector256<double>> noise, Vector256<double> prediction)
    {
        (_frame, _prediction) = (frame, prediction);
        _inputs = inputs;
        _noise = noise;
        LearningRate = frame.LearningRate;
        NoiseFactor = 1;
    }

    /// <summary>The problem.</summary>
    public Problem Problem => _frame.Problem;

    /// <summary>Steps carried out before this one.</summary>
    public Lanes Index => _frame.Clock is null ? default : _frame.Clock.Steps;

    /// <summary>The learning rate η.</summary>
    public Lanes LearningRate { get; init; }

    /// <summary>What the label noise is multiplied with: 1, unless a combination of rules says otherwise.</summary>
    public Lanes NoiseFactor { get; init; }

    /// <summary>Samples of the step; 0 for full-batch rules.</summary>
    public int BatchSize => _noise.Length;

    /// <summary>Where a rule that moves neurons along a direction writes it; d numbers. Empty for other rules.</summary>
    public Span<Lanes> Direction => MemoryMarshal.Cast<Vector256<double>, Lanes>(_frame.Direction.Vectors);

    /// <summary>The covariance Σ̂ of the inputs, d × d row by row. Empty for sampling rules, and where Σ̂ = I.</summary>
    public ReadOnlySpan<Lanes> Covariance => MemoryMarshal.Cast<Vector256<double>, Lanes>(_frame.Covariance.Vectors);

    /// <summary>The weights before the step, which <see cref="Motion.Linear"/> and <see cref="Motion.NeuronByNeuron"/> rules overwrite.</summary>
    /// <exception cref="InvalidOperationException">The rule moves the neurons along its input, two steps at a time, and is not shown them.</exception>
    public Neurons Neurons => _frame.State ?? throw new InvalidOperationException("A rule that moves the neurons along its input is not shown them, nor θ; Motion.AlongDirection is.");

    /// <summary>‖a‖².</summary>
    public Lanes OuterNormSquared => _frame.Sums is null ? Neurons.OuterNormSquared : _frame.Sums.OuterNormSquared;

    /// <summary>The input x of a sample; d numbers.</summary>
    /// <param name="sample">Which of the batch, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such sample.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Lanes> Input(int sample = 0) => MemoryMarshal.Cast<Vector256<double>, Lanes>(_inputs.Slice(Checked(sample) * Problem.Dimension, Problem.Dimension));

    /// <summary>The label noise ε of a sample, which is +σ or −σ, times <see cref="NoiseFactor"/>.</summary>
    /// <param name="sample">Which of the batch, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such sample.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes LabelNoise(int sample = 0) => NoiseFactor * new Lanes(_noise[Checked(sample)]);

    /// <summary>f(x) for a sample.</summary>
    /// <param name="sample">Which of the batch, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such sample.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Prediction(int sample = 0) => _frame.State is null ? new Lanes(_prediction) : _frame.State.Predict(Input(sample));

    /// <summary>The residual g = f(x) − θ*·x − ε of a sample.</summary>
    /// <param name="sample">Which of the batch, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such sample.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Residual(int sample = 0) => Residual(Prediction(sample), sample);

    /// <summary>The same for another prediction than the network's, such as one behind an activation.</summary>
    /// <param name="prediction">f(x).</param>
    /// <param name="sample">Which of the batch, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such sample.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Residual(Lanes prediction, int sample = 0) =>
        Lanes.FusedMultiplyAdd(-Problem.TeacherNorm, new Lanes(_inputs[Checked(sample) * Problem.Dimension]), prediction) - LabelNoise(sample);

    /// <summary>‖Wx‖² for the first sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step has no sample.</exception>
    public Lanes ProductNormSquared()
    {
        if (_frame.Sums is not null)
            return _frame.Sums.ProductNormSquared;
        Lanes sum = 0;
        foreach (Lanes product in Neurons.Products(Input()))
            sum = Lanes.FusedMultiplyAdd(product, product, sum);
        return sum;
    }

    /// <summary>Which of the n training inputs a sample is in a lane, from 0 on; −1 for fresh inputs and in a lane without a replicate.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="sample">Which of the batch, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such sample.</exception>
    public long Sample(int lane, int sample = 0) => _frame.Indices is null ? -1 : _frame.Indices[Checked(sample), lane];

    /// <summary>
    /// Writes the gradient of the step's loss with respect to θ: the mean over the batch of g·x, and for full-batch rules Σ̂(θ − θ*) (equations 49–50). Both layers move along it
    /// in a gradient step.
    /// </summary>
    /// <param name="gradient">Receives d numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public void Gradient(Span<Lanes> gradient)
    {
        Guard.Length((ReadOnlySpan<Lanes>)gradient, Problem.Dimension);
        if (BatchSize == 0)
        {
            Neurons.Theta(gradient);
            gradient[0] -= Problem.TeacherNorm;
            if (!Covariance.IsEmpty)
                Dense.Multiply(_frame.Covariance.Vectors, MemoryMarshal.Cast<Lanes, Vector256<double>>(gradient));
            return;
        }

        gradient.Clear();
        for (int b = 0; b < BatchSize; b++)
        {
            Lanes share = Residual(b) / BatchSize;
            ReadOnlySpan<Lanes> input = Input(b);
            for (int k = 0; k < gradient.Length; k++)
                gradient[k] = Lanes.FusedMultiplyAdd(share, input[k], gradient[k]);
        }
    }

    /// <summary>Lets another rule take this step, whatever its motion is: what combinations of rules are made of.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="state">What that rule keeps.</param>
    /// <exception cref="InvalidOperationException">The neurons are not shown.</exception>
    public void Take<TRule>(TRule rule, RuleState state)
        where TRule : IUpdateRule
    {
        NeuronMap map = rule.Update(this, state);
        if (rule.Motion == Motion.AlongInput)
            Neurons.Move(map, Input());
        else if (rule.Motion == Motion.AlongDirection)
            Neurons.Move(map, Direction);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Checked(int sample) => (uint)sample < (uint)_noise.Length ? sample : throw NoSuchSample(sample);

    private ArgumentOutOfRangeException NoSuchSample(int sample) =>
        Guard.OutOfRange(nameof(sample), sample, FormattableString.Invariant($"sample must be below the batch size, {BatchSize}."));
}
