namespace LabelNoise.Figures;

/// <summary>An axis.</summary>
/// <param name="Label">The quantity in the field's symbols, with its unit where it has one.</param>
/// <param name="IsLogarithmic">Whether equal ratios are equal lengths.</param>
internal sealed record Axis(string Label, bool IsLogarithmic = false)
{
    /// <summary>Time in steps.</summary>
    public static Axis Steps { get; } = new("step");

    /// <summary>The names along an axis that has no numbers, from the left or from the top; short ones on a horizontal axis. Category k is at k. Null on an axis of numbers.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>The edges of the cells of <see cref="Categories"/>, half way between them.</summary>
    public IReadOnlyList<double> CategoryEdges => [.. Enumerable.Range(0, Categories is null ? 0 : Categories.Count + 1).Select(k => k - 0.5)];

    /// <summary>An axis of names.</summary>
    /// <param name="label">What they are.</param>
    /// <param name="categories">See <see cref="Categories"/>.</param>
    public static Axis Of(string label, IReadOnlyList<string> categories) => new(label) { Categories = categories };

    /// <summary>The name at a place; null on an axis of numbers.</summary>
    public string? NameAt(double place) => Categories?[(int)Math.Round(place)];

    /// <summary>The middle of a cell: half way, on a logarithmic axis in ratios.</summary>
    /// <param name="edges">The edges of the cells.</param>
    /// <param name="index">Which of them, from 0.</param>
    public double Middle(IReadOnlyList<double> edges, int index) =>
        IsLogarithmic ? Math.Sqrt(edges[index] * edges[index + 1]) : (edges[index] + edges[index + 1]) / 2;
}
