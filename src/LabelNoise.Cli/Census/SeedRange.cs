namespace LabelNoise.Cli.Census;

/// <summary>Consecutive suite seeds.</summary>
/// <param name="First">The first.</param>
/// <param name="Count">How many, at least 1; the last seed must not exceed 2⁶⁴ − 1.</param>
internal sealed record SeedRange(ulong First, int Count)
{
    /// <summary>The last seed.</summary>
    public ulong Last => First + (ulong)(Count - 1);

    /// <summary>The seed at a place, counted from 0.</summary>
    public ulong this[int place] => First + (ulong)place;

    /// <summary>The place of a seed; null where it is not of the range.</summary>
    public int? Place(ulong seed) => seed >= First && seed <= Last ? (int)(seed - First) : null;
}
