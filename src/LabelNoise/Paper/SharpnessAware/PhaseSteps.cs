namespace LabelNoise.Paper;

/// <summary>When two phases are looked for, and what is looked for.</summary>
/// <param name="Early">A step of the first phase.</param>
/// <param name="Late">A step at the end of the second.</param>
internal sealed record PhaseSteps(long Early, long Late)
{
    /// <summary>What −ln ‖W‖_F² has grown by in the first phase.</summary>
    public const double Fall = 0.9;

    /// <summary>The mean |cos| of directions that have not moved, 0.3125 at d = 7, with room for that of a hundred neurons.</summary>
    public const double Chance = 0.45;

    /// <summary>The mean |cos| of aligned neurons.</summary>
    public const double Aligned = 0.8;
}
