using LabelNoise.Charts;
using LabelNoise.Charts.Drawing;
using LabelNoise.Figures;
using LabelNoise.Paper;
using LabelNoise.Report.Views;

namespace LabelNoise.Report;

/// <summary>A computed figure as the page shows it, and its pictures.</summary>
/// <param name="View">What the page says of it.</param>
/// <param name="Pictures">The names of its files, below the page's folder, and what they hold.</param>
internal sealed record DrawnFigure(FigureView View, IReadOnlyList<(string File, byte[] Svg)> Pictures)
{
    /// <summary>The width of the pictures for narrow windows, where panels stand in one column.</summary>
    private const int Narrow = 420;

    /// <summary>Draws it, wide and narrow, light and dark.</summary>
    public static DrawnFigure Of(Figure figure, FigureData data)
    {
        Picture wide = Chart.Of(figure, data, Theme.Light);
        FigureView view = new(
            figure.Name,
            Catalogue.Items.FirstOrDefault(item => item.Figures.Contains(figure))?.Statement,
            figure.Title,
            wide.Alternative.Description.Split('\n'),
            (wide.Width, wide.Height));
        return new DrawnFigure(view,
        [
            (view.File("light.svg"), SvgText.Of(wide)),
            (view.File("dark.svg"), SvgText.Of(Chart.Of(figure, data, Theme.Dark))),
            (view.File("light.narrow.svg"), SvgText.Of(Chart.Of(figure, data, Theme.Light, Narrow))),
            (view.File("dark.narrow.svg"), SvgText.Of(Chart.Of(figure, data, Theme.Dark, Narrow))),
        ]);
    }
}
