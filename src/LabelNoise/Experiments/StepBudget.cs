namespace LabelNoise.Experiments;

/// <summary>The steps that a check's replicates may take before it gives up. Counted, not timed, so that it gives up at the same replicate on any machine.</summary>
/// <param name="Together">Of all replicates together, in the order of their indices: so many are not reached.</param>
/// <param name="Each">Of one replicate: so many are not reached.</param>
internal readonly record struct StepBudget(long Together, long Each)
{
    /// <summary>A replicate that takes 64 times as many steps as is usual, or 2¹⁶ where that is more, ends the check: it keeps all lanes of its engine waiting.</summary>
    private const double Patience = 64;

    /// <summary>The budget of a trial of which all replicates together may take so many steps.</summary>
    public static StepBudget For<T>(Trial<T> trial, long together) => new(
        together,
        trial.LongestSteps + 1 ?? (trial.TypicalSteps == 0 ? long.MaxValue : (long)Math.Min(1L << 62, Math.Max(1L << 16, Patience * trial.TypicalSteps))));

    /// <summary>
    /// The budget of a check that the paper's dynamics decide by so many replicates: four times their steps, or 2²⁵ where that is more, which is about a second. Fewer than
    /// 2²⁵ where a step costs more.
    /// </summary>
    /// <param name="trial">What is repeated.</param>
    /// <param name="replicates">The replicates that the paper's dynamics take.</param>
    /// <param name="most">What the run allows.</param>
    public static StepBudget OfCheck<T>(Trial<T> trial, long replicates, long most)
    {
        long own = trial.TypicalSteps == 0 ? long.MaxValue : (long)Math.Min(1L << 62, Math.Max((1L << 25) / trial.StepWeight, 4.0 * replicates * trial.TypicalSteps));
        return For(trial, Math.Min(most, own));
    }

    /// <summary>No limit.</summary>
    public static StepBudget None { get; } = new(long.MaxValue, long.MaxValue);

    /// <summary>What is left after some replicates took so many steps together.</summary>
    public StepBudget After(long steps) => Together == long.MaxValue ? this : this with { Together = Together - steps };

    /// <summary>Whether a replicate is within the budget.</summary>
    /// <param name="steps">Its steps.</param>
    /// <param name="together">Its steps and those of the replicates before it.</param>
    public bool Covers(long steps, long together) => steps < Each && together < Together;

    /// <summary>Why a check gave up: in words, for the replicate that was not covered.</summary>
    /// <param name="steps">Its steps.</param>
    public string Exhausted(long steps) => steps < Each
        ? FormattableString.Invariant($"no verdict within {Together} steps")
        : FormattableString.Invariant($"a replicate was not done within {Each} steps");
}
