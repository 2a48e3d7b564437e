namespace LabelNoise.Bench.Work;

/// <summary>A batch with its start.</summary>
internal static class Batches
{
    /// <summary>Restarts and does a batch.</summary>
    public static long Batch(this IWork work)
    {
        work.Restart();
        return work.Run();
    }
}
