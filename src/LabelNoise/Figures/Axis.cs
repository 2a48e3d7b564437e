namespace LabelNoise.Figures;

/// <summary>An axis.</summary>
/// <param name="Label">The quantity in the field's symbols, with its unit where it has one.</param>
/// <param name="IsLogarithmic">Whether equal ratios are equal lengths.</param>
internal sealed record Axis(string Label, bool IsLogarithmic = false)
{
    /// <summary>Time in steps.</summary>
    public static Axis Steps { get; } = new("step");
}
