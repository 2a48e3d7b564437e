namespace LabelNoise.Statements;

/// <summary>
/// Runs replicates side by side and hands their outcomes over in the order of their indices, so that a sequential test sees the same
/// stream whatever the number of threads.
/// </summary>
internal static class OrderedReplicates
{
    /// <summary>Runs replicates 0, 1, … until the consumer is satisfied or the limit is reached.</summary>
    /// <param name="limit">The most replicates to consume.</param>
    /// <param name="threads">How many run at once.</param>
    /// <param name="trial">Computes a replicate; called from several threads.</param>
    /// <param name="consume">Takes the outcomes in order on the calling thread; returns false when it has seen enough.</param>
    /// <param name="cancellation">Stops between replicates.</param>
    public static void Run<T>(long limit, int threads, Func<long, T> trial, Func<long, T, bool> consume, CancellationToken cancellation)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        for (long first = 0; first < limit;)
        {
            // Outcomes beyond the decisive one are thrown away; growing batches keep that to two a thread or an eighth of what was needed.
            int size = (int)Math.Min(limit - first, Math.Max(2 * threads, Math.Min(1024, first / 8)));
            T[] outcomes = new T[size];
            long start = first;
            if (threads == 1)
            {
                if (!RunOneByOne(start, size, trial, consume, cancellation))
                    return;
                first += size;
                continue;
            }

            Parallel.For(0, size, parallel, i => outcomes[i] = trial(start + i));
            for (int i = 0; i < size; i++, first++)
            {
                if (!consume(first, outcomes[i]))
                    return;
            }
        }
    }

    private static bool RunOneByOne<T>(long first, int size, Func<long, T> trial, Func<long, T, bool> consume, CancellationToken cancellation)
    {
        for (long index = first; index < first + size; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!consume(index, trial(index)))
                return false;
        }

        return true;
    }
}
