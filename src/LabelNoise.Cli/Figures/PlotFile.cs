using System.CommandLine;
using LabelNoise.Charts;
using LabelNoise.Charts.Drawing;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Figures;

namespace LabelNoise.Cli.Figures;

/// <summary>A file that a figure is drawn to, as SVG or PNG by its extension.</summary>
internal sealed class PlotFile : IDisposable
{
    private const string Name = "--plot";

    private const string Svg = ".svg";

    private const string Png = ".png";

    private readonly WholeFile _file;

    private readonly Theme _theme;

    private readonly int _width;

    private PlotFile(string path, Theme theme, int width) => (_file, _theme, _width) = (new WholeFile(Name, path), theme, width);

    /// <summary>The option that names it.</summary>
    public static Option<string?> Option() =>
        OptionOf.Value(Name, $"the name of a file that ends in {Svg} or {Png}", "file", "Draws to this file, .svg or, on Linux on x64, .png, and writes no data", (string text, out string? value) =>
        {
            value = text;
            return IsKind(text, Svg) || IsKind(text, Png);
        });

    /// <summary>Prepares to draw; null where no file is given.</summary>
    /// <exception cref="UserErrorException">It cannot be written, or PNG cannot be drawn here.</exception>
    public static PlotFile? Open(string? path, Theme theme, long? width)
    {
        if (path is null)
            return null;
        if (IsKind(path, Png) && !PngImage.IsAvailable)
            throw new UserErrorException($"{Name} is '{path}'; {Svg} is accepted (PNG is drawn on Linux on x64 only).");
        return new PlotFile(path, theme, (int)(width ?? Chart.UsualWidth));
    }

    /// <summary>Draws.</summary>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public void Write(Figure figure, FigureData data)
    {
        Picture picture = Chart.Of(figure, data, _theme, _width);
        _file.Write(IsKind(_file.Path, Svg) ? SvgText.Of(picture) : PngImage.Of(picture));
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static bool IsKind(string path, string extension) => Path.GetFileName(path).Length > extension.Length && path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
