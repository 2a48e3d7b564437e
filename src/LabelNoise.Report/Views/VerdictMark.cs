namespace LabelNoise.Report.Views;

/// <summary>The sign beside the words of a verdict.</summary>
public enum VerdictMark
{
    /// <summary>It was not checked.</summary>
    None = 0,

    /// <summary>Supported.</summary>
    Supported,

    /// <summary>Refuted.</summary>
    Refuted,

    /// <summary>Not decided.</summary>
    Inconclusive,

    /// <summary>Parts of it differ.</summary>
    Mixed,
}
