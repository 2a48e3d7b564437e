using LabelNoise.Randomness;

namespace LabelNoise.Experiments;

/// <summary>Replicates one after the other.</summary>
internal sealed class SingleTrial<T>(Func<ReplicateSeed, T> replicate) : Trial<T>
{
    /// <inheritdoc/>
    internal override T[] Run(IReadOnlyList<ReplicateSeed> seeds, StepShare steps, CancellationToken cancellation)
    {
        T[] outcomes = new T[seeds.Count];
        for (int i = 0; i < outcomes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            outcomes[i] = replicate(seeds[i]);
        }

        return outcomes;
    }
}
