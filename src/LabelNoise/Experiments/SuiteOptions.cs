using LabelNoise.Numerics;

namespace LabelNoise.Experiments;

/// <summary>What a run of the suite may choose.</summary>
public sealed record SuiteOptions
{
    /// <summary>The environment variable that holds the suite seed for test runs.</summary>
    public const string SeedVariable = "LABELNOISE_SEED";

    /// <summary>The suite seed used when none is given.</summary>
    public const ulong DefaultSeed = 1;

    private readonly int _threads = Environment.ProcessorCount;
    private readonly long _maximumTrials = long.MaxValue;
    private readonly long _maximumSteps = long.MaxValue;

    /// <summary>The suite seed, from which every replicate's randomness derives.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>How many replicates run side by side, at least 1; the processors of the machine by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int Threads
    {
        get => _threads;
        init => _threads = (int)Guard.AtLeast((long)value, 1, nameof(Threads));
    }

    /// <summary>
    /// Whether a check that its first few replicates have not decided starts as many at once as the verdict that the catalogue expects will take; otherwise it doubles
    /// their number, which suits dynamics whose verdicts are not known. True by default; changes no digit of a result.
    /// </summary>
    public bool TrustsExpectation { get; init; } = true;

    /// <summary>Where an undecided check gives up as inconclusive, if the claim does not before; at least 1, and no limit by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public long MaximumTrials
    {
        get => _maximumTrials;
        init => _maximumTrials = Guard.AtLeast(value, 1, nameof(MaximumTrials));
    }

    /// <summary>
    /// Where an undecided check gives up as inconclusive, in steps of all its replicates together, if the budget of the claim is not exhausted before; at least 1,
    /// and no limit by default. Steps are counted, not timed: the verdict is the same on any machine and any number of threads.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public long MaximumSteps
    {
        get => _maximumSteps;
        init => _maximumSteps = Guard.AtLeast(value, 1, nameof(MaximumSteps));
    }

    /// <summary>Default options with the seed of <see cref="SeedVariable"/>, read as <see cref="NumberText.TrySeed"/> reads it, where that is set and not blank.</summary>
    /// <exception cref="FormatException">The variable is set to something other than a whole number from 0 to 2⁶⁴ − 1.</exception>
    public static SuiteOptions FromEnvironment()
    {
        string? text = Environment.GetEnvironmentVariable(SeedVariable);
        if (string.IsNullOrWhiteSpace(text))
            return new SuiteOptions();
        return NumberText.TrySeed(text, out ulong seed)
            ? new SuiteOptions { Seed = seed }
            : throw new FormatException(FormattableString.Invariant($"{SeedVariable} is '{text}'; a whole number from 0 to {ulong.MaxValue} is accepted."));
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
