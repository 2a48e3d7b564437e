using LabelNoise.Randomness;

namespace LabelNoise.Statements;

/// <summary>A trial whose outcomes are a function of another's.</summary>
internal sealed class MappedTrial<TFrom, T>(Trial<TFrom> trial, Func<TFrom, T> map) : Trial<T>
{
    /// <inheritdoc/>
    public override T[] Run(IReadOnlyList<ReplicateSeed> seeds, CancellationToken cancellation = default) => [.. trial.Run(seeds, cancellation).Select(map)];
}
