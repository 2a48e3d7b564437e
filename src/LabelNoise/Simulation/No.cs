namespace LabelNoise.Simulation;

/// <summary>False.</summary>
internal readonly struct No : IFlag
{
    /// <inheritdoc/>
    public static bool Value => false;
}
