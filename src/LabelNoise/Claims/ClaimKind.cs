namespace LabelNoise.Claims;

/// <summary>What a claim is there for.</summary>
public enum ClaimKind
{
    /// <summary>That the statement holds: as amended, or as printed where that is true.</summary>
    Statement = 0,

    /// <summary>That the statement does not hold as it is printed.</summary>
    PrintedReading = 1,

    /// <summary>Whether the statement needs one of its conditions: it is checked at numbers that break it.</summary>
    DroppedCondition = 2,

    /// <summary>That a check can fail: the same, put to broken dynamics or to a false bound, must be refuted.</summary>
    Control = 3,

    /// <summary>That the code agrees with itself, what is sampled with what is computed; it says nothing about the paper. Controls of such checks are of this kind too.</summary>
    SelfCheck = 4,
}
