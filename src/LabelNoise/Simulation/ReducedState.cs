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
    private readonly StoredRows? _rows;

    /// <summary>Creates the state from rows, which are kept and never written.</summary>
    public ReducedState(NeuronBlock neurons)
    {
        InitialNeurons = neurons;
        _rows = new StoredRows(neurons);
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
    public void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor => PropagatedGroup.Show(_rows!, _propagator!, groups, ref visitor);

    /// <inheritdoc/>
    public void VisitAll<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor => PropagatedGroup.ShowAll(_rows!, _propagator!, ref visitor);

    private static NeuronBlock Identity(int dimension)
    {
        NeuronBlock identity = new(dimension + 1, dimension);
        for (int k = 0; k <= dimension; k++)
            identity[k, k] = 1;
        return identity;
    }
}
