namespace LabelNoise.Claims;

/// <summary>On which sides a claim bounds a number.</summary>
internal enum BoundSide
{
    /// <summary>From below.</summary>
    AtLeast,

    /// <summary>From above.</summary>
    AtMost,

    /// <summary>On both.</summary>
    Within,
}
