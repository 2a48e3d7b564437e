using LabelNoise.Dynamics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>Shows every step of an engine to the <see cref="LaneBounds"/> of that engine.</summary>
internal sealed class LaneBoundWatch : ILaneWatch
{
    /// <inheritdoc/>
    public static bool Looks => true;

    /// <summary>The bounds; set once the engine exists.</summary>
    public LaneBounds? Bounds { get; set; }

    /// <inheritdoc/>
    public bool Observe(LaneEngine engine, in Step step) => Bounds!.Observe(step);
}
