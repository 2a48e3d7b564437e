using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>How many steps the replicate in each lane has carried out.</summary>
internal sealed class LaneClock
{
    private readonly long[] _startedAt = new long[Lanes.Count];

    /// <summary>Steps since the clock was made.</summary>
    public long Now { get; set; }

    /// <summary>Steps of each replicate.</summary>
    public Lanes Steps => Lanes.Of(this[0], this[1], this[2], this[3]);

    /// <summary>Steps of the replicate in a lane.</summary>
    public long this[int lane] => Now - _startedAt[lane];

    /// <summary>Begins with a replicate.</summary>
    public void Start(int lane) => _startedAt[lane] = Now;

    /// <summary>Counts steps of one lane alone.</summary>
    public void Pass(int lane, long steps) => _startedAt[lane] -= steps;
}
