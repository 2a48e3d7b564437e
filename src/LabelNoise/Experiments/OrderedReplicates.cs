namespace LabelNoise.Experiments;

/// <summary>
/// Runs replicates side by side and hands their outcomes over in the order of their indices, so that a sequential test sees the same
/// stream whatever the number of threads.
/// </summary>
internal static class OrderedReplicates
{
    /// <summary>The most replicates of a share: enough to keep an engine's lanes busy, few enough to even out the threads.</summary>
    private const int LargestShare = 64;

    /// <summary>Runs replicates 0, 1, … until the consumer is satisfied or the limit is reached.</summary>
    /// <param name="limit">The most replicates to consume.</param>
    /// <param name="threads">How many shares run at once.</param>
    /// <param name="atLeast">How many more replicates are sure, or likely, to be needed: the size of the next batch.</param>
    /// <param name="run">Computes a share: the outcomes of so many replicates from a first one on; called from several threads.</param>
    /// <param name="consume">Takes the outcomes in order on the calling thread; returns false when it has seen enough.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static void Run<T>(
        long limit, int threads, Func<long> atLeast, Func<long, int, CancellationToken, T[]> run, Func<long, T, bool> consume, CancellationToken cancellation) =>
        _ = Run(limit, StepBudget.None, threads, atLeast, (first, count, _, stop) => run(first, count, stop), (index, outcome, _) => consume(index, outcome), null, cancellation);

    /// <summary>The same within a budget of steps.</summary>
    /// <param name="limit">The most replicates to consume.</param>
    /// <param name="budget">The steps that they may take.</param>
    /// <param name="threads">How many shares run at once.</param>
    /// <param name="atLeast">How many more replicates are sure, or likely, to be needed: the size of the next batch.</param>
    /// <param name="run">Computes a share and counts its steps; called from several threads.</param>
    /// <param name="consume">Takes the outcomes, and the steps of all replicates so far, in order on the calling thread; returns false when it has seen enough.</param>
    /// <param name="report">Told of the steps so far while a batch runs, by one thread at a time; may be null.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The steps of the replicate that exhausted the budget, which is not consumed; null where none did.</returns>
    public static long? Run<T>(
        long limit,
        StepBudget budget,
        int threads,
        Func<long> atLeast,
        Func<long, int, StepShare, CancellationToken, T[]> run,
        Func<long, T, long, bool> consume,
        Action<long>? report,
        CancellationToken cancellation)
    {
        long taken = 0;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        for (long first = 0; first < limit;)
        {
            // Outcomes beyond the decisive one are thrown away.
            int size = (int)Math.Min(limit - first, Math.Clamp(atLeast(), 4, 1024));
            int share = Math.Clamp((size + threads - 1) / threads, 1, LargestShare);
            int shares = (size + share - 1) / share;
            T[][] outcomes = new T[shares][];
            (long start, long before) = (first, taken);
            StepMeter meter = new(size, budget.After(taken), report is null ? null : steps => report(before + steps));
            try
            {
                Parallel.For(0, shares, parallel, i => outcomes[i] = run(start + (long)i * share, Math.Min(share, size - i * share), new StepShare(meter, i * share), cancellation));
            }
            catch (AggregateException errors)
            {
                // Several threads may meet the same fault before they are stopped; one account of it is enough.
                throw new AggregateException(errors.InnerExceptions[0]);
            }

            foreach (T outcome in outcomes.SelectMany(o => o))
            {
                long steps = meter[(int)(first - start)];
                taken += steps;
                if (!budget.Covers(steps, taken))
                    return steps;
                if (!consume(first++, outcome, taken))
                    return null;
            }
        }

        return null;
    }
}
