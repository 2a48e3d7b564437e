namespace LabelNoise.Claims;

/// <summary>What a claim bounds.</summary>
internal enum BoundedNumber
{
    /// <summary>The probability of an event.</summary>
    Probability,

    /// <summary>The mean of an observable.</summary>
    Mean,

    /// <summary>The exponent of a power law.</summary>
    Exponent,
}
