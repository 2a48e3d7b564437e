using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>Sorts groups of neurons into those with one close to a limit and the others, and keeps the extremes of both.</summary>
/// <param name="closeOuter">The |aᵢ| above which a neuron counts as close to its limit.</param>
/// <param name="closeDisplacement">The ‖wᵢ(t) − wᵢ(0)‖ above which it does.</param>
internal struct NeuronSplit(double closeOuter, double closeDisplacement) : INeuronVisitor
{
    /// <summary>The share of a limit below which no neuron is close to it.</summary>
    private const double FarFromLimit = 0.7;

    /// <summary>The share of the largest value below which no neuron is close to it, so that few are.</summary>
    private const double FarFromLargest = 0.85;

    private NeuronExtremes.Visitor _far;
    private NeuronExtremes.Visitor _near;

    /// <summary>The extremes of the groups far from both limits.</summary>
    public readonly NeuronExtremes Far => _far.Extremes;

    /// <summary>The extremes of the groups close to a limit.</summary>
    public readonly NeuronExtremes Near => _near.Extremes;

    /// <summary>The groups close to a limit.</summary>
    public List<int> NearGroups { get; } = [];

    /// <summary>A split for the given limits, after the largest values were last seen as given.</summary>
    public static NeuronSplit For(double outerLimit, double displacementLimit, double largestOuter, double largestDisplacement) => new(
        Math.Max(FarFromLimit * outerLimit, FarFromLargest * largestOuter),
        Math.Max(FarFromLimit * displacementLimit, FarFromLargest * largestDisplacement));

    /// <inheritdoc/>
    public void Visit(scoped in NeuronGroup group)
    {
        double outer = Dense.Max(Vector256.Abs(group.Current[0]));
        double displacement = Dense.Max(group.DisplacementSquared());
        if (outer <= closeOuter && displacement <= closeDisplacement * closeDisplacement)
        {
            _far.Visit(group);
            return;
        }

        _near.Visit(group);
        NearGroups.Add(group.Index);
    }
}
