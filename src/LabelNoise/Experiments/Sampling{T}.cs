using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Experiments;

/// <summary>A random experiment: independent replicates, each a function of its seed. Immutable and safe to share, as far as its function is.</summary>
/// <typeparam name="T">The outcome of a replicate.</typeparam>
public sealed class Sampling<T>
{
    private readonly Func<ReplicateSeed, T> _replicate;

    internal Sampling(string name, Func<ReplicateSeed, T> replicate) => (Name, _replicate) = (Guard.Text(name), replicate);

    /// <summary>Its name, which enters the seeds: the same name draws the same replicates.</summary>
    public string Name { get; }

    /// <summary>The replicates as what runs them knows them.</summary>
    internal Trial<T> Trial => Experiments.Trial.OneByOne(_replicate);

    /// <summary>The same experiment under another name, and so with other replicates.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    public Sampling<T> Named(string name) => new(name, _replicate);

    /// <summary>An experiment whose outcomes are a function of this one's; it draws the same replicates.</summary>
    /// <typeparam name="TOther">Its outcome.</typeparam>
    /// <param name="map">The function.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public Sampling<TOther> Select<TOther>(Func<T, TOther> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        Func<ReplicateSeed, T> replicate = _replicate;
        return new Sampling<TOther>(Name, seed => map(replicate(seed)));
    }

    /// <summary>The same where the function is told the replicate's index too.</summary>
    internal Sampling<TOther> Indexed<TOther>(Func<T, long, TOther> map)
    {
        Func<ReplicateSeed, T> replicate = _replicate;
        return new Sampling<TOther>(Name, seed => map(replicate(seed), seed.Replicate));
    }

    /// <summary>Runs one replicate again: what a failure names.</summary>
    /// <param name="index">The index of the replicate.</param>
    /// <param name="suiteSeed">The suite seed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or does not fit 32 bits.</exception>
    public T Replay(long index, ulong suiteSeed = SuiteOptions.DefaultSeed) => _replicate(ReplicateSeed.For(suiteSeed, Name, index));

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
