namespace LabelNoise.Statistics;

/// <summary>On which side of its bound a claim puts the probability.</summary>
internal enum Direction
{
    /// <summary>Pr[event] ≥ bound.</summary>
    AtLeast,

    /// <summary>Pr[event] ≤ bound.</summary>
    AtMost,
}
