using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Dynamics;

/// <summary>Random numbers of a rule's own, lane by lane; nothing is opened before it is asked for.</summary>
internal sealed class RuleRandomness
{
    private readonly ReplicateSeed?[] _seeds = new ReplicateSeed?[Lanes.Count];
    private readonly NormalStream?[] _normals = new NormalStream?[Lanes.Count];

    /// <summary>Gives a lane to a replicate.</summary>
    public void Open(int lane, ReplicateSeed seed) => (_seeds[lane], _normals[lane]) = (seed, null);

    /// <summary>The next normal of each replicate; 0 in a lane without one.</summary>
    public Lanes NextNormal() => Lanes.Of(Normal(0), Normal(1), Normal(2), Normal(3));

    /// <summary>A word by its index; 0 in a lane without a replicate. The complemented key keeps words apart from the normals of the same purpose.</summary>
    public ulong Word(int lane, ulong index) => _seeds[lane] is { } seed ? (seed with { Key = ~seed.Key }).Open(StreamPurpose.Rule).Word(index) : 0;

    private double Normal(int lane)
    {
        if (_seeds[lane] is not { } seed)
            return 0;
        _normals[lane] ??= new NormalStream(seed, StreamPurpose.Rule);
        return _normals[lane]!.Next();
    }
}
