namespace LabelNoise.Simulation;

/// <summary>True.</summary>
internal readonly struct Yes : IFlag
{
    /// <inheritdoc/>
    public static bool Value => true;
}
