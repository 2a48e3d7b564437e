using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Experiments;

/// <summary>An experiment that a claim repeats: from the randomness of a replicate to its outcome, and from nothing else.</summary>
/// <typeparam name="T">The outcome.</typeparam>
internal abstract class Trial<T>
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

    /// <summary>About how many steps a replicate of the paper's dynamics takes; 0 where that is not known.</summary>
    internal long TypicalSteps { get; init; }

    /// <summary>The most steps that a replicate may take, where that is known; null otherwise.</summary>
    internal long? LongestSteps { get; init; }

    /// <summary>What a step costs, relative to one of the d + 1 rows that stand for a network: more where every neuron is looked at after each step.</summary>
    internal long StepWeight { get; init; } = 1;

    /// <summary>Runs replicates; called from several threads. What a replicate does never depends on the others of the call.</summary>
    /// <returns>The outcomes in the order of the seeds.</returns>
    /// <exception cref="InvalidOperationException">
    /// A replicate takes 64 times the steps of the paper's dynamics, or 2¹⁶ where that is more, or all together eight times as many; so where it is known how many those are, but
    /// not how many a replicate takes at most.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public T[] Run(IReadOnlyList<ReplicateSeed> seeds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        StepBudget budget = StepBudget.For(this, long.MaxValue);
        if (LongestSteps is null && TypicalSteps > 0)
            budget = budget with { Together = (long)Math.Min(1L << 62, Math.Max(budget.Each, 8.0 * seeds.Count * TypicalSteps)) };
        StepMeter meter = new(seeds.Count, budget);
        T[] outcomes = Run(seeds, new StepShare(meter, 0), cancellation);
        return meter.Exhausted is { } steps ? throw new InvalidOperationException(budget.Exhausted(steps)) : outcomes;
    }

    /// <summary>Runs one replicate.</summary>
    public T Run(ReplicateSeed seed) => Run([seed])[0];

    /// <summary>Runs a replicate within the budget that a check has for one, and says what came of it, with its account on a line of its own where there is one.</summary>
    /// <param name="seed">The replicate's randomness.</param>
    /// <param name="words">What to say of an outcome.</param>
    /// <param name="progress">Told of the part of the usual steps that is taken; may be null.</param>
    internal string Tell(ReplicateSeed seed, Func<T, string> words, IProgress<double>? progress = null)
    {
        StepBudget budget = StepBudget.For(this, long.MaxValue);
        StepMeter meter = new(1, budget, TypicalSteps == 0 ? null : taken => progress?.Report(Math.Min(1, (double)taken / TypicalSteps)));
        T outcome = Run([seed], new StepShare(meter, 0), CancellationToken.None)[0];
        if (meter[0] >= budget.Each)
            return FormattableString.Invariant($"not done within {budget.Each} steps, where a check gives up");
        return words(outcome) + (Account?.Invoke(seed) is { Length: > 0 } account ? $"\n{account}" : string.Empty);
    }

    /// <summary>Runs replicates and counts their steps; those that are broken off have no outcome.</summary>
    internal abstract T[] Run(IReadOnlyList<ReplicateSeed> seeds, StepShare steps, CancellationToken cancellation);
}
