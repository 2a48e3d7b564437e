namespace LabelNoise.Experiments;

/// <summary>A stretch of the replicates that a meter counts for.</summary>
/// <param name="meter">The meter; null for none.</param>
/// <param name="first">The first replicate of the stretch.</param>
internal readonly struct StepShare(StepMeter? meter, int first)
{
    /// <summary>Counts steps of a replicate of the stretch, from 0 on.</summary>
    /// <returns>Whether it may be within the budget yet; otherwise its outcome is not asked for.</returns>
    public bool Take(int replicate, long steps) => meter?.Take(first + replicate, steps) != false;
}
