namespace LabelNoise.Numerics;

/// <summary>Refuses work that this machine's memory cannot hold, before any of it is done.</summary>
internal static class MemoryBudget
{
    /// <summary>Requires that <paramref name="count"/> items fit half of the memory that the process may use.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They do not; the message says how many would.</exception>
    public static void Require(long count, long bytesEach, string name)
    {
        long available = Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2, Array.MaxLength * (long)sizeof(double));
        long most = available / bytesEach;
        if (count > most)
            throw Guard.OutOfRange(name, count, FormattableString.Invariant($"{name} must be at most {most} on this machine, not {count}: each takes {bytesEach} bytes of memory."));
    }
}
