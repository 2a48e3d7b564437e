namespace LabelNoise.Bench.Work;

/// <summary>Something done over and over in batches short enough that no number in it becomes subnormal, which would slow it down.</summary>
internal interface IWork
{
    /// <summary>Makes everything ready for a batch, from the same state each time; not part of what is timed.</summary>
    void Restart();

    /// <summary>Does a batch.</summary>
    /// <returns>How many units of work it held.</returns>
    long Run();
}
