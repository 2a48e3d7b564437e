namespace LabelNoise.Simulation;

/// <summary>How a trajectory is computed. All three give the same dynamics; see docs/architecture.md.</summary>
public enum Engine
{
    /// <summary>Gram matrix and propagator, O(d²) a step at any width; the default.</summary>
    Reduced = 0,

    /// <summary>Every neuron stored and moved, O(md) a step; the reference.</summary>
    Explicit = 1,

    /// <summary>The Gram matrix alone; no neuron can be looked at. For normal initial weights it is drawn from its Wishart law, at any width.</summary>
    GramOnly = 2,
}
