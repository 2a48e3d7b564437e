using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Bench.Work;

/// <summary>Standard normals for four replicates in the requests of the step loop, sixteen steps at a time; the unit is a normal.</summary>
internal sealed class Normals(int dimension) : IWork
{
    /// <summary>Requests of a batch.</summary>
    public const int Requests = 1 << 10;

    private readonly LaneNormals _source = Draw(dimension);
    private readonly LaneMemory _destination = new(LaneSource.ChunkSteps * dimension);
    private ulong _block;

    /// <summary>Opens the inputs of four replicates.</summary>
    public static LaneNormals Draw(int dimension)
    {
        LaneNormals source = new(StreamPurpose.Inputs, LaneSource.ChunkSteps * dimension / NormalBatch.PerBlock);
        for (int lane = 0; lane < Lanes.Count; lane++)
            source.Open(lane, Setting.Seed(lane));
        return source;
    }

    /// <inheritdoc/>
    public void Restart()
    {
    }

    /// <inheritdoc/>
    public long Run()
    {
        for (int request = 0; request < Requests; request++, _block += (ulong)(_destination.Length / NormalBatch.PerBlock))
            _source.Write(Vector256.Create(_block), _destination.Vectors);
        return (long)Requests * _destination.Length * Lanes.Count;
    }
}
