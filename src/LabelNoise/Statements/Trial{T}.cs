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

    /// <summary>
    /// Says of a replicate, which it runs again, what its outcome rests on: the decisive quantity, its bound, the step and the neuron. Null where the outcome says all
    /// that the trial knows. Trials themselves keep none of this, and are no slower for it.
    /// </summary>
    internal Func<ReplicateSeed, string>? Account { get; init; }

    /// <summary>The account of a replicate on a line of its own; empty where there is none.</summary>
    internal string Tell(ReplicateSeed seed) => Account is { } tell ? $"\n{tell(seed)}" : string.Empty;

    /// <summary>About how many steps a replicate of the paper's dynamics takes; 0 where that is not known.</summary>
    internal long TypicalSteps { get; init; }

    /// <summary>The most steps that a replicate may take, where that is known; null otherwise.</summary>
    internal long? LongestSteps { get; init; }

    /// <summary>Runs replicates; called from several threads. What a replicate does never depends on the others of the call.</summary>
    /// <returns>The outcomes in the order of the seeds.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public T[] Run(IReadOnlyList<ReplicateSeed> seeds, CancellationToken cancellation = default) => Run(seeds, default, cancellation);

    /// <summary>Runs one replicate.</summary>
    public T Run(ReplicateSeed seed) => Run([seed])[0];

    /// <summary>Runs replicates and counts their steps; those that are broken off have no outcome.</summary>
    internal abstract T[] Run(IReadOnlyList<ReplicateSeed> seeds, StepShare steps, CancellationToken cancellation);
}
