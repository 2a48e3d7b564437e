using LabelNoise.Numerics;

namespace LabelNoise.Figures;

/// <summary>A point, perhaps with a band or an interval.</summary>
/// <param name="X">Where it is on the horizontal axis.</param>
/// <param name="Y">Where it is on the vertical axis.</param>
/// <param name="Low">The lower end of the band at <paramref name="X"/>, or along the horizontal axis where the vertical one has names; null where there is none.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct FigurePoint(double X, double Y, double? Low = null, double? High = null)
{
    /// <summary>The step at which it was seen, where the horizontal axis shows something else.</summary>
    public long? Step { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
