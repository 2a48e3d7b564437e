namespace LabelNoise.Cli.Baselines;

/// <summary>The ways in which a run can differ from an approved one; their names in small letters are the words of reports.</summary>
internal enum DifferenceKind
{
    /// <summary>The claim of an identifier is another.</summary>
    Changed,

    /// <summary>The verdict is another.</summary>
    Verdict,

    /// <summary>The estimate has moved by more than its joint error, or the computed value is another.</summary>
    Moved,

    /// <summary>The claim is in this run and not in the approved one.</summary>
    New,

    /// <summary>The claim is in the approved run and no longer in the catalogue.</summary>
    Lost,
}
