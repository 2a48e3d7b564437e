namespace LabelNoise.Paper;

/// <content>What is wrong with single equations, beyond the errata of the statements that they prove.</content>
internal sealed partial class Equations
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } = [.. LazyPhaseErrata.Errata];
}
