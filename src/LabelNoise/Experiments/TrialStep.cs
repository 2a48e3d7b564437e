namespace LabelNoise.Experiments;

/// <summary>What the program of a replicate says: take so many steps, or this is the outcome.</summary>
/// <typeparam name="T">The outcome.</typeparam>
internal readonly struct TrialStep<T>
{
    private TrialStep(long steps, Func<bool>? until, bool isDone, T outcome)
    {
        Steps = steps;
        Until = until;
        IsDone = isDone;
        Outcome = outcome;
    }

    /// <summary>Steps to take before the program looks again.</summary>
    internal long Steps { get; }

    /// <summary>Whether there is reason to look before; asked when the engine has stopped.</summary>
    internal Func<bool>? Until { get; }

    internal bool IsDone { get; }

    internal T Outcome { get; }

    /// <summary>Take steps.</summary>
    /// <param name="steps">How many, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static TrialStep<T> Advance(long steps) => new(Numerics.Guard.AtLeast(steps, 0), null, false, default!);

    /// <summary>The replicate has this outcome.</summary>
    public static TrialStep<T> Done(T outcome) => new(0, null, true, outcome);

    /// <summary>Take steps, fewer if the engine stops and the condition holds.</summary>
    internal static TrialStep<T> Advance(long steps, Func<bool> until) => new(steps, until, false, default!);
}
