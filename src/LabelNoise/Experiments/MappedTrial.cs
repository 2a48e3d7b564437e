using LabelNoise.Randomness;

namespace LabelNoise.Experiments;

/// <summary>A trial whose outcomes are a function of another's.</summary>
internal sealed class MappedTrial<TFrom, T> : Trial<T>
{
    private readonly Trial<TFrom> _trial;
    private readonly Func<TFrom, T> _map;

    public MappedTrial(Trial<TFrom> trial, Func<TFrom, T> map)
    {
        (_trial, _map) = (trial, map);
        Rule = trial.Rule;
        TypicalSteps = trial.TypicalSteps;
        LongestSteps = trial.LongestSteps;
        StepWeight = trial.StepWeight;
        Account = trial.Account;
    }

    /// <inheritdoc/>
    internal override T[] Run(IReadOnlyList<ReplicateSeed> seeds, StepShare steps, CancellationToken cancellation) => [.. _trial.Run(seeds, steps, cancellation).Select(_map)];
}
