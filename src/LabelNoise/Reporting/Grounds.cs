namespace LabelNoise.Reporting;

/// <summary>On what the verdict of a claim rests, the surest first.</summary>
internal enum Grounds
{
    /// <summary>A proof in the documents; the claim checks its constants or its conclusion.</summary>
    Proved = 0,

    /// <summary>An inequality between enclosures.</summary>
    Certified = 1,

    /// <summary>A formula or a motion without what is of smaller order.</summary>
    LeadingOrder = 2,

    /// <summary>Runs of the dynamics.</summary>
    Simulated = 3,
}
