using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Statements;

/// <summary>An experiment that a claim repeats: from the randomness of a replicate to its outcome, and from nothing else.</summary>
/// <typeparam name="T">The outcome.</typeparam>
public abstract class Trial<T>
{
    private protected Trial()
    {
    }

    /// <summary>The update rule that it runs; null where it runs none, or more than the trial can tell.</summary>
    public UpdateRule? Rule { get; internal init; }

    /// <summary>Runs replicates; called from several threads. What a replicate does never depends on the others of the call.</summary>
    /// <returns>The outcomes in the order of the seeds.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public abstract T[] Run(IReadOnlyList<ReplicateSeed> seeds, CancellationToken cancellation = default);

    /// <summary>Runs one replicate.</summary>
    public T Run(ReplicateSeed seed) => Run([seed])[0];
}
