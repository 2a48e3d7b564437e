using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;

namespace LabelNoise.Simulation;

/// <summary>
/// The exact reduction: the Gram matrix carries the dynamics, and the propagator P, whose d + 1 rows move like neurons started at the
/// unit vectors, recovers any neuron as zᵢ(t) = zᵢ(0)P(t). A step costs O(d²) at any width.
/// </summary>
internal sealed class ReducedState : INeuronState
{
    private readonly GramState _gram;
    private readonly NeuronBlock? _propagator;

    /// <summary>Creates the state from rows, which are kept and never written.</summary>
    public ReducedState(NeuronBlock neurons)
    {
        InitialNeurons = neurons;
        _gram = new GramState(Simulation.Gram.Of(neurons));
        _propagator = Identity(neurons.Dimension);
    }

    /// <summary>Creates the state from a Gram matrix alone; no neuron can be asked for.</summary>
    public ReducedState(double[,] gram) => _gram = new GramState(gram);

    /// <inheritdoc/>
    public ReadOnlySpan<double> Theta => _gram.Theta;

    /// <inheritdoc/>
    public double OuterNormSquared => _gram.OuterNormSquared;

    /// <inheritdoc/>
    public double InnerNormSquared => _gram.InnerNormSquared;

    /// <inheritdoc/>
    public NeuronBlock? InitialNeurons { get; }

    /// <inheritdoc/>
    public NeuronBlock? Propagator => _propagator;

    /// <inheritdoc/>
    public void Apply(in NeuronMap map, ReadOnlySpan<double> direction)
    {
        _gram.Apply(map, direction);
        _propagator?.Apply(map, direction);
    }

    /// <inheritdoc/>
    public void Visit<TVisitor>(int group, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        NeuronBlock start = InitialNeurons!;
        int columns = start.Dimension + 1;
        Span<Vector256<double>> initial = stackalloc Vector256<double>[columns];
        Span<Vector256<double>> current = stackalloc Vector256<double>[columns];
        ref double rows = ref start.Reference;
        for (int k = 0; k < columns; k++)
            initial[k] = Vector256.LoadUnsafe(ref rows, (nuint)(k * start.Stride + 4 * group));

        ref double p = ref _propagator!.Reference;
        nuint at = 0;
        nuint padding = (nuint)(_propagator.Stride - columns);
        for (int k = 0; k < columns; k++)
        {
            Vector256<double> sum = Vector256<double>.Zero;
            foreach (Vector256<double> z in initial)
                sum = Vector256.FusedMultiplyAdd(z, Vector256.Create(Unsafe.Add(ref p, at++)), sum);
            current[k] = sum;
            at += padding;
        }

        visitor.Visit(new NeuronGroup(group, start.Count, initial, current));
    }

    private static NeuronBlock Identity(int dimension)
    {
        NeuronBlock identity = new(dimension + 1, dimension);
        for (int k = 0; k <= dimension; k++)
            identity[k, k] = 1;
        return identity;
    }
}
