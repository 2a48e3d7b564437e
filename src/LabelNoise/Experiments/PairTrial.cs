using LabelNoise.Randomness;

namespace LabelNoise.Experiments;

/// <summary>Two trials from the same random numbers, judged together.</summary>
/// <typeparam name="TFirst">The outcome of the first.</typeparam>
/// <typeparam name="TSecond">The outcome of the second.</typeparam>
/// <typeparam name="T">The outcome of both.</typeparam>
internal sealed class PairTrial<TFirst, TSecond, T> : Trial<T>
{
    private readonly Trial<TFirst> _first;
    private readonly Trial<TSecond> _second;
    private readonly Func<TFirst, TSecond, T> _judge;

    /// <summary>Pairs two trials; the pair is about no single rule.</summary>
    public PairTrial(Trial<TFirst> first, Trial<TSecond> second, Func<TFirst, TSecond, T> judge)
    {
        (_first, _second, _judge) = (first, second, judge);
        TypicalSteps = first.TypicalSteps + second.TypicalSteps;
        LongestSteps = first.LongestSteps + second.LongestSteps;
        StepWeight = Math.Max(first.StepWeight, second.StepWeight);
    }

    /// <inheritdoc/>
    internal override T[] Run(IReadOnlyList<ReplicateSeed> seeds, StepShare steps, CancellationToken cancellation) =>
        [.. _first.Run(seeds, steps, cancellation).Zip(_second.Run(seeds, steps, cancellation), _judge)];
}
