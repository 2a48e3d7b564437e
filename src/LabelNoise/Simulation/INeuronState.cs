using LabelNoise.Dynamics;

namespace LabelNoise.Simulation;

/// <summary>The state of a network as the step loop sees it: moved by neuron maps, summarised by θ, ‖a‖² and ‖W‖².</summary>
internal interface INeuronState
{
    /// <summary>θ = Wᵀa.</summary>
    ReadOnlySpan<double> Theta { get; }

    /// <summary>‖a‖².</summary>
    double OuterNormSquared { get; }

    /// <summary>Σ‖wᵢ‖².</summary>
    double InnerNormSquared { get; }

    /// <summary>The rows at step 0, or null where only the Gram matrix is known.</summary>
    NeuronBlock? InitialNeurons { get; }

    /// <summary>The propagator P with Z(t) = Z(0)P(t), or null where the engine keeps the rows themselves.</summary>
    NeuronBlock? Propagator { get; }

    /// <summary>Moves the state by one step.</summary>
    void Apply(in NeuronMap map, ReadOnlySpan<double> direction);

    /// <summary>Shows groups of neurons to a visitor; the caller has checked that they exist.</summary>
    void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor;

    /// <summary>Shows all neurons to a visitor.</summary>
    void VisitAll<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor;
}
