using LabelNoise.Figures;

namespace LabelNoise.Paper;

/// <summary>A logarithmic axis of a map: the values at which cells are decided.</summary>
/// <param name="Label">The quantity.</param>
/// <param name="Values">Two or more values, increasing, above 0.</param>
internal sealed record MapAxis(string Label, IReadOnlyList<double> Values)
{
    /// <summary>The axis as it is drawn.</summary>
    public Axis Axis => new(Label, IsLogarithmic: true);

    /// <summary>The edges of the cells: half way between neighbouring values in ratios, and as far beyond the first and the last.</summary>
    public IReadOnlyList<double> Edges =>
    [
        Values[0] * Math.Sqrt(Values[0] / Values[1]),
        .. Values.Zip(Values.Skip(1), (low, high) => Math.Sqrt(low * high)),
        Values[^1] * Math.Sqrt(Values[^1] / Values[^2]),
    ];

    /// <summary>Powers of ten.</summary>
    /// <param name="label">The quantity.</param>
    /// <param name="first">The least exponent.</param>
    /// <param name="last">The greatest.</param>
    /// <param name="parts">Values in each power of ten.</param>
    public static MapAxis Powers(string label, int first, int last, int parts = 1) =>
        new(label, [.. Enumerable.Range(0, ((last - first) * parts) + 1).Select(k => Math.Pow(10, first + ((double)k / parts)))]);

    /// <summary>Whether a value is within the axis.</summary>
    public bool Contains(double value) => value >= Edges[0] && value <= Edges[^1];

    /// <summary>So many values from end to end in equal ratios, for a line.</summary>
    public IEnumerable<double> Along(int count) => Enumerable.Range(0, count).Select(k => Edges[0] * Math.Pow(Edges[^1] / Edges[0], k / (count - 1.0)));
}
