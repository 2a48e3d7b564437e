using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Simulation;

/// <summary>
/// The reference engine of rules that move all neurons by one map: every neuron is stored and moved, O(md) a step, and samples are drawn one after the other. The reduction is tested
/// against it. What the rule looks at stands in one lane.
/// </summary>
internal sealed class ExplicitTrajectory<TRule> : Trajectory, ILazySums
    where TRule : IUpdateRule
{
    private readonly TRule _rule;
    private readonly NeuronBlock _initial;
    private readonly NeuronBlock _neurons;
    private readonly SampleSource _source;
    private readonly RuleMemory _kept;
    private readonly LaneClock _clock = new();
    private readonly double[] _theta;
    private readonly double[] _direction;
    private readonly Vector256<double>[] _sums;
    private readonly Neurons _summary;
    private readonly LaneMemory _inputs;
    private readonly LaneMemory _noise;
    private readonly LaneMemory _along;
    private readonly StepFrame _frame;
    private readonly SampleIndices _indices;
    private bool _drawn;

    public ExplicitTrajectory(Problem problem, TRule rule, NeuronBlock neurons, ReplicateSeed seed)
        : base(problem)
    {
        (_rule, _initial, _neurons) = (rule, neurons, neurons.Copy());
        (int batch, int d) = (rule.BatchSize, problem.Dimension);
        _source = SampleSource.Open(problem, seed, batch > 0);
        (_theta, _direction, _sums) = (new double[d], new double[d], new Vector256<double>[d]);
        (_inputs, _noise, _along) = (new LaneMemory(batch * d), new LaneMemory(batch), new LaneMemory(rule.Motion == Motion.AlongInput ? 0 : d));
        LaneMemory covariance = new(_source.Covariance.Length);
        for (int k = 0; k < covariance.Length; k++)
            covariance[k, 0] = _source.Covariance[k];
        _indices = new SampleIndices(batch);
        for (int k = 0; k < d; k++)
            _theta[k] = _neurons.ColumnDot(0, k + 1);
        _summary = new Neurons(1, d);
        _frame = new StepFrame(problem, _along, covariance) { State = _summary, Sums = this, Clock = _clock, Indices = _indices };
        _kept = new RuleMemory(rule.Shape, 1, d);
        _kept.Open(rule, _summary, 0, seed);
    }

    /// <inheritdoc/>
    public override long Step => _clock.Now;

    /// <inheritdoc/>
    public override ReadOnlySpan<double> Theta => _theta;

    /// <inheritdoc/>
    public override double OuterNormSquared => _neurons.ColumnDot(0, 0);

    /// <inheritdoc/>
    public override double InnerNormSquared => Enumerable.Range(1, Problem.Dimension).Sum(k => _neurons.ColumnDot(k, k));

    /// <inheritdoc/>
    public override Matrix<double> GramMatrix() => Matrix<double>.Build.DenseOfArray(Gram.Of(_neurons));

    /// <inheritdoc/>
    public override NeuronBlock InitialNeurons => _initial;

    /// <inheritdoc/>
    Lanes ILazySums.OuterNormSquared => OuterNormSquared;

    /// <inheritdoc/>
    public Lanes ProductNormSquared
    {
        get
        {
            double sum = 0;
            for (int neuron = 0; neuron < _neurons.Count; neuron++)
            {
                double product = 0;
                for (int k = 0; k < Problem.Dimension; k++)
                    product += _neurons[neuron, k + 1] * _inputs[k, 0];
                sum += product * product;
            }

            return sum;
        }
    }

    /// <inheritdoc/>
    internal override double[]? Covariance => _noise.Length > 0 ? null : _source.Covariance;

    /// <inheritdoc/>
    internal override double[] TrainingCovariance => _source.TrainingCovariance;

    /// <inheritdoc/>
    internal override void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
    {
        RequireGroups(groups, _initial.Groups);
        Span<Vector256<double>> initial = stackalloc Vector256<double>[Problem.Dimension + 1];
        Span<Vector256<double>> current = stackalloc Vector256<double>[Problem.Dimension + 1];
        foreach (int group in groups)
        {
            for (int k = 0; k < initial.Length; k++)
            {
                nuint at = (nuint)(k * _neurons.Stride + 4 * group);
                initial[k] = Vector256.LoadUnsafe(ref _initial.Reference, at);
                current[k] = Vector256.LoadUnsafe(ref _neurons.Reference, at);
            }

            visitor.Visit(new NeuronGroup(group, _neurons.Count, initial, current));
        }
    }

    /// <inheritdoc/>
    internal override void VisitAll<TVisitor>(ref TVisitor visitor) => Visit([.. Enumerable.Range(0, _neurons.Groups)], ref visitor);

    private protected override (double[] Input, double LabelNoise) Peek()
    {
        Draw();
        return _noise.Length == 0 ? ([], 0) : ([.. Enumerable.Range(0, Problem.Dimension).Select(k => _inputs[k, 0])], _noise[0, 0]);
    }

    private protected override void Carry(long steps)
    {
        try
        {
            for (; steps > 0; steps--)
                Take();
        }
        catch (Exception error) when (error is not (OperationCanceledException or RuleDeclarationException))
        {
            throw RuleDeclarationException.At(_rule.GetType().Name, Step, Problem, error);
        }
    }

    private void Take()
    {
        Draw();

        // One neuron with a = 1 and w = θ has the network's θ and predictions.
        _summary[0, 0, 0] = 1;
        for (int k = 0; k < _theta.Length; k++)
            _summary[0, k + 1, 0] = _theta[k];
        _summary.Fill(0, 1);
        bool along = _rule.Motion == Motion.AlongInput;
        Step step = new(_frame, _inputs.Vectors, _noise.Vectors, default);
        NeuronMap map = _rule.Update(step, _kept.State);
        for (int k = 0; k < _direction.Length; k++)
            _direction[k] = along ? _inputs[k, 0] : _along[k, 0];
        _neurons.Apply(map, _direction, _sums);
        for (int k = 0; k < _theta.Length; k++)
            _theta[k] = Dense.Sum(_sums[k]);
        _clock.Now++;
        _drawn = false;
    }

    /// <summary>Draws the next step's samples, unless they have been.</summary>
    private void Draw()
    {
        for (int b = 0; b < _noise.Length && !_drawn; b++)
        {
            ReadOnlySpan<double> input = _source.Next(out double noise);
            for (int k = 0; k < input.Length; k++)
                _inputs[b * input.Length + k, 0] = input[k];
            _noise[b, 0] = noise;
            _indices.Set(b, 0, _source.Sample);
        }

        _drawn = true;
    }
}
