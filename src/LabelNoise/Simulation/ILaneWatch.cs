using LabelNoise.Dynamics;

namespace LabelNoise.Simulation;

/// <summary>Looks at every step of four replicates before it is carried out.</summary>
internal interface ILaneWatch
{
    /// <summary>Whether it looks at anything; the state is up to date at a step only for someone who does.</summary>
    static abstract bool Looks { get; }

    /// <summary>Looks at a step.</summary>
    /// <returns>Whether to go on; otherwise the engine stops before the step, and shows it again when it is resumed.</returns>
    bool Observe(LaneEngine engine, in Step step);
}
