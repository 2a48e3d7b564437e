using LabelNoise.Dynamics;

namespace LabelNoise.Simulation;

/// <summary>Looks at nothing.</summary>
internal readonly struct NoLaneWatch : ILaneWatch
{
    /// <inheritdoc/>
    public static bool Looks => false;

    /// <inheritdoc/>
    public bool Observe(LaneEngine engine, in Step step) => true;
}
