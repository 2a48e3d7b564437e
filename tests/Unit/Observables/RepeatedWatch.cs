using LabelNoise.Dynamics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>Shows every step to bounds a number of times.</summary>
internal sealed class RepeatedWatch(int times) : ILaneWatch
{
    public static bool Looks => true;

    public LaneBounds? Bounds { get; set; }

    public bool Observe(LaneEngine engine, in Step step)
    {
        bool goesOn = true;
        for (int i = 0; i < times; i++)
            goesOn &= Bounds!.Observe(step);
        return goesOn;
    }
}
