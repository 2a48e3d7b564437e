using LabelNoise.Figures;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Charts;

/// <summary>Figures to draw.</summary>
internal static class Sample
{
    /// <summary>The quick profile, with the seed of the pictures in docs/images.</summary>
    public static readonly FigureOptions Options = new(1, Full: false);

    private static readonly Dictionary<string, Lazy<FigureData>> Computed = Catalogue.Figures.ToDictionary(
        figure => figure.Name,
        figure => new Lazy<FigureData>(() => figure.Compute(Options)),
        StringComparer.Ordinal);

    /// <summary>A figure without a computation.</summary>
    public static Figure Figure { get; } = new("sample", "A title", "A sentence.", _ => throw new InvalidOperationException("it is not computed"));

    /// <summary>A figure of the catalogue.</summary>
    public static Figure Of(string name) => Catalogue.Figures.Single(figure => string.Equals(figure.Name, name, StringComparison.Ordinal));

    /// <summary>Its data by <see cref="Options"/>, computed once.</summary>
    public static FigureData DataOf(string name) => Computed[name].Value;

    /// <summary>Data of one panel with one series.</summary>
    public static FigureData Data(Axis horizontal, Axis vertical, params FigurePoint[] points) =>
        new("no setting", [new Panel("A panel", horizontal, vertical, [new Series("a series", points)])]);
}
