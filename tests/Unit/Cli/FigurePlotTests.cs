using LabelNoise.Tests.Unit.Architecture;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class FigurePlotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(DisplayName = "A figure is drawn to a file, whole and alone in its folder, and nothing is printed")]
    public void Draws()
    {
        string file = Path.Combine(_folder.FullName, "a.svg");

        Invocation light = Invocation.Of(["figure", "oscillation", "--seed", "3", "--plot", file]);
        string first = File.ReadAllText(file);
        Invocation dark = Invocation.Of(["figure", "oscillation", "--seed", "3", "--plot", file, "--theme", "dark", "--plot-width", "400"]);

        (light.ExitCode, light.Output, dark.ExitCode, dark.Output).Should().Be((0, string.Empty, 0, string.Empty));
        first.Should().StartWith("<?xml").And.EndWith("</svg>\n").And.Contain("width=\"900\"").And.Contain("oscillation-light-title");
        File.ReadAllText(file).Should().EndWith("</svg>\n").And.Contain("width=\"400\"").And.Contain("oscillation-dark-title");
        _folder.GetFiles().Should().ContainSingle();
    }

    [Theory(DisplayName = "A file name without .svg or .png, or one that cannot be written, is refused")]
    [InlineData("a.gif", "--plot is '*a.gif'; the name of a file that ends in .svg or .png is accepted.\n")]
    [InlineData("svg", "--plot is '*svg'; the name of a file that ends in .svg or .png is accepted.\n")]
    [InlineData(".svg", "--plot is '*.svg'; the name of a file that ends in .svg or .png is accepted.\n")]
    [InlineData("no/such/folder/a.svg", "--plot is '*a.svg'; a file that can be written is accepted (*).\n")]
    public void Refused(string file, string error) =>
        Invocation.Of(["figure", "oscillation", "--seed", "3", "--plot", Path.Combine(_folder.FullName, file)]).ShouldBeRefused(error);

    [Theory(DisplayName = "What is about a drawing goes with one, and the format of the data does not")]
    [InlineData("--theme dark", "--theme is given without --plot*")]
    [InlineData("--plot-width 400", "--plot-width is given without --plot*")]
    [InlineData("--plot-width 100 --plot a.svg", "--plot-width is '100'; a whole number from 320 to 4000 is accepted.\n")]
    [InlineData("--plot a.svg --theme grey", "--theme is 'grey'; light or dark is accepted.*")]
    [InlineData("--plot a.svg --format csv", "--format is of the data and --plot draws; one of them is accepted.\n")]
    public void Together(string options, string error) => Invocation.Of($"figure oscillation --seed 3 {options}").ShouldBeRefused(error);

    [Fact(DisplayName = "A figure that is cancelled leaves no file")]
    public void Cancelled()
    {
        Invocation cancelled = Invocation.Of(["figure", "oscillation", "--seed", "3", "--plot", Path.Combine(_folder.FullName, "a.svg")], cancellation: new CancellationToken(canceled: true));

        cancelled.ExitCode.Should().NotBe(0);
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact(DisplayName = "The library does not know of charts")]
    public void Layers() => Solution.Library.GetReferencedAssemblies().Select(name => name.Name).Should().NotContain(["LabelNoise.Charts", "OxyPlot", "SkiaSharp"]);
}
