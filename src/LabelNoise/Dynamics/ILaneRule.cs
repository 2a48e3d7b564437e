using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics;

/// <summary>
/// An update rule that can decide for four replicates at once, one a lane. It must decide each lane as <see cref="IUpdateRule.Decide"/>
/// decides the replicate on its own, up to rounding.
/// </summary>
public interface ILaneRule : IUpdateRule
{
    /// <summary>
    /// Whether the direction of every step is its input x. The simulation then forms wᵢ·x while it carries out the step before, does not
    /// form θ, and offers no direction to write.
    /// </summary>
    static abstract bool MovesAlongInput { get; }

    /// <summary>Decides a step of four replicates.</summary>
    /// <param name="context">The states' summaries and the steps' data.</param>
    /// <param name="direction">Receives the directions, d vectors; empty where the rule moves along its input.</param>
    LaneStep Decide(in LaneContext context, Span<Vector256<double>> direction);
}
