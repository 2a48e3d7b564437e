namespace LabelNoise.Cli.Shards;

/// <summary>One of the parts that a run is divided into, each for a machine of its own.</summary>
/// <param name="Part">Which, counted from 1.</param>
/// <param name="Of">How many there are.</param>
internal readonly record struct Shard(int Part, int Of)
{
    /// <summary>The parts that a run may have at most.</summary>
    public const int Most = 10_000;

    /// <summary>As it is given, such as 2/8.</summary>
    public override string ToString() => FormattableString.Invariant($"{Part}/{Of}");
}
