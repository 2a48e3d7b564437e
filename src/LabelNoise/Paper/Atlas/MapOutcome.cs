namespace LabelNoise.Paper;

/// <summary>What a map says of a place.</summary>
internal enum MapOutcome
{
    /// <summary>The statement holds at the claimed probability; computed, or supported by a sequential test.</summary>
    Holds = 0,

    /// <summary>It does by a law that is true to leading order.</summary>
    HoldsToLeadingOrder = 1,

    /// <summary>It does not; computed, or refuted by a sequential test.</summary>
    Fails = 2,

    /// <summary>It does not by a law that is true to leading order.</summary>
    FailsToLeadingOrder = 3,

    /// <summary>Neither computed bounds nor so many replicates decide.</summary>
    Undecided = 4,

    /// <summary>No law is known, and runs would take too long.</summary>
    OutOfReach = 5,

    /// <summary>The claimed probability is 0 or less, or the claimed bound always true.</summary>
    SaysNothing = 6,
}
