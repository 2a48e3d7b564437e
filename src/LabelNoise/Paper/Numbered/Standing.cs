namespace LabelNoise.Paper;

/// <summary>What is known of a numbered item that is no statement of the catalogue.</summary>
internal enum Standing
{
    /// <summary>It was not checked.</summary>
    NotChecked = 0,

    /// <summary>It names something and claims nothing.</summary>
    Definition = 1,

    /// <summary>It is true but for a slip.</summary>
    Misprint = 2,

    /// <summary>The proof does not show it, or the step does not follow.</summary>
    Gap = 3,

    /// <summary>It is false as printed.</summary>
    False = 4,

    /// <summary>It is a condition that can be met, but not by a learning rate that a double holds.</summary>
    OutOfReach = 5,
}
