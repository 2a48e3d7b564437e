using System.Reflection;
using LabelNoise.Charts;
using LabelNoise.Charts.Drawing;
using LabelNoise.Figures;
using LabelNoise.Tests.Unit;

namespace LabelNoise.Tests.Charts;

public sealed class DocumentPictureTests
{
    private static readonly string Folder = Path.Combine(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => string.Equals(a.Key, "RepositoryRoot", StringComparison.Ordinal)).Value!,
        "docs",
        "images");

    /// <summary>The figures that documents show.</summary>
    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*-dark.svg").Select(file => Path.GetFileName(file).Replace("-dark.svg", string.Empty, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory(DisplayName = "A picture in docs/images is what `figure NAME --seed 1` draws, light and dark")]
    [MemberData(nameof(Names))]
    public void Current(string name)
    {
        FigureData data = Sample.DataOf(name);

        foreach ((string file, Theme theme) in new[] { ($"{name}.svg", Theme.Light), ($"{name}-dark.svg", Theme.Dark) })
        {
            using Case atFile = Case.Of(file);
            File.ReadAllBytes(Path.Combine(Folder, file)).AsSpan().SequenceEqual(SvgText.Of(Chart.Of(Sample.Of(name), data, theme, Chart.UsualWidth))).Should().BeTrue();
        }
    }
}
