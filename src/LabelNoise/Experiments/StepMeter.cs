namespace LabelNoise.Experiments;

/// <summary>The steps that the replicates of a batch take, and how many they may take together.</summary>
/// <remarks>
/// Whether a replicate is within the budget depends on its steps and on those of the replicates before it. That is a function of the replicates alone, so a check gives up at the
/// same one whatever the threads do; a replicate may be broken off as soon as it is known to be beyond.
/// </remarks>
/// <param name="replicates">How many there are.</param>
/// <param name="budget">The steps they may take.</param>
/// <param name="report">Told of all steps so far now and then, by one thread at a time; may be null.</param>
internal sealed class StepMeter(int replicates, StepBudget budget, Action<long>? report = null)
{
    /// <summary>Steps between reports: milliseconds, or a second or so where every neuron is looked at after each.</summary>
    private const int ReportShift = 17;

    private readonly long[] _taken = new long[replicates];
    private readonly Lock _reporting = new();
    private long _total;

    /// <summary>Steps of a replicate so far.</summary>
    public long this[int replicate] => Volatile.Read(ref _taken[replicate]);

    /// <summary>The steps of the first replicate beyond the budget; null where all are within.</summary>
    public long? Exhausted => Enumerable.Range(0, _taken.Length).Where(k => !budget.Covers(this[k], Sum(k))).Select(k => (long?)this[k]).FirstOrDefault();

    /// <summary>Counts steps of a replicate; called by one thread for each replicate.</summary>
    /// <returns>Whether it may be within the budget yet.</returns>
    public bool Take(int replicate, long steps)
    {
        Volatile.Write(ref _taken[replicate], _taken[replicate] + steps);
        if (report is not null && Interlocked.Add(ref _total, steps) is long total && total >> ReportShift != (total - steps) >> ReportShift)
        {
            lock (_reporting)
                report(total);
        }

        return budget == StepBudget.None || budget.Covers(_taken[replicate], Sum(replicate));
    }

    private long Sum(int last)
    {
        long sum = 0;
        for (int k = 0; k <= last; k++)
            sum += Volatile.Read(ref _taken[k]);
        return sum;
    }
}
