using LabelNoise.Figures;
using LabelNoise.Model;

namespace LabelNoise.Paper;

/// <summary>The settings of <see cref="LiteralSetting"/> as points of a map.</summary>
internal static class LiteralPoints
{
    /// <summary>Those of Phase I.</summary>
    /// <param name="place">Where a problem is on the map.</param>
    public static Series Of(Func<Problem, (double X, double Y)> place) => Of([LiteralSetting.Least, LiteralSetting.Largest], place);

    /// <summary>Some of them.</summary>
    /// <param name="settings">Which.</param>
    /// <param name="place">Where a problem is on the map.</param>
    public static Series Of(IEnumerable<LiteralSetting> settings, Func<Problem, (double X, double Y)> place) => new(
        "literal setting",
        [.. settings.Select(setting => place(setting.Problem)).Select(at => new FigurePoint(at.X, at.Y))])
    { IsJoined = false, Mark = PointMark.EmptyDiamond };
}
