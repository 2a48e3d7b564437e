using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>The reference engine: every neuron is stored and moved, O(md) a step. The reduction is tested against it.</summary>
internal sealed class ExplicitState : INeuronState
{
    private readonly NeuronBlock _neurons;
    private readonly double[] _theta;
    private readonly Vector256<double>[] _sums;

    /// <summary>Creates the state from rows, which are kept as the initial ones and never written.</summary>
    public ExplicitState(NeuronBlock neurons)
    {
        InitialNeurons = neurons;
        _neurons = neurons.Copy();
        _theta = new double[neurons.Dimension];
        _sums = new Vector256<double>[neurons.Dimension];
        for (int k = 0; k < _theta.Length; k++)
            _theta[k] = _neurons.ColumnDot(0, k + 1);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<double> Theta => _theta;

    /// <inheritdoc/>
    public double OuterNormSquared => _neurons.ColumnDot(0, 0);

    /// <inheritdoc/>
    public double InnerNormSquared
    {
        get
        {
            double sum = 0;
            for (int k = 1; k <= _neurons.Dimension; k++)
                sum += _neurons.ColumnDot(k, k);
            return sum;
        }
    }

    /// <inheritdoc/>
    public NeuronBlock? InitialNeurons { get; }

    /// <inheritdoc/>
    public NeuronBlock? Propagator => null;

    /// <inheritdoc/>
    public void Apply(in NeuronMap map, ReadOnlySpan<double> direction)
    {
        _neurons.Apply(map, direction, _sums);
        for (int k = 0; k < _theta.Length; k++)
            _theta[k] = Dense.Sum(_sums[k]);
    }

    /// <inheritdoc/>
    public void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        Span<Vector256<double>> initial = stackalloc Vector256<double>[_neurons.Dimension + 1];
        Span<Vector256<double>> current = stackalloc Vector256<double>[_neurons.Dimension + 1];
        foreach (int group in groups)
        {
            Load(group, initial, current);
            visitor.Visit(new NeuronGroup(group, _neurons.Count, initial, current));
        }
    }

    /// <inheritdoc/>
    public void VisitAll<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor => Visit([.. Enumerable.Range(0, _neurons.Groups)], ref visitor);

    private void Load(int group, Span<Vector256<double>> initial, Span<Vector256<double>> current)
    {
        for (int k = 0; k < initial.Length; k++)
        {
            nuint at = (nuint)(k * _neurons.Stride + 4 * group);
            initial[k] = Vector256.LoadUnsafe(ref InitialNeurons!.Reference, at);
            current[k] = Vector256.LoadUnsafe(ref _neurons.Reference, at);
        }
    }
}
