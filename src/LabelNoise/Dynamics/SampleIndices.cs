using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>Which training inputs the samples of a step are: a window on those of a whole chunk.</summary>
/// <param name="samples">How many samples a chunk has.</param>
internal sealed class SampleIndices(int samples)
{
    private readonly long[] _indices = new long[samples * Lanes.Count];

    /// <summary>The first sample of the step.</summary>
    public int Start { get; set; }

    /// <summary>The index of one of the step's samples in a lane.</summary>
    public long this[int sample, int lane] => _indices[((Start + sample) * Lanes.Count) + lane];

    /// <summary>Sets the index of one of the chunk's samples.</summary>
    public void Set(int sample, int lane, long index) => _indices[(sample * Lanes.Count) + lane] = index;
}
