using System.Globalization;
using System.Xml.Linq;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class SimulatePlotTests : IDisposable
{
    private const string Small = "simulate --width 40 --dimension 3 --learning-rate 0.01 --steps 200 --replicates 3 --seed 5 --observe loss,mean-norm,outer-norm";

    private static readonly string[] Observed = ["loss", "mean-norm", "outer-norm"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Drawing => Path.Combine(_folder.FullName, "a.svg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(DisplayName = "A simulation is drawn with a panel for each observable, whose means are those of the data, and nothing is printed")]
    public void Draws()
    {
        Invocation drawn = Of(Small, "--plot", Drawing);
        string words = XDocument.Load(Drawing).Root!.Elements().Single(element => element.Name.LocalName is "desc").Value;
        string[][] means = [.. Invocation.Of(Small + " --format csv").Output.Split('\n').Where(row => row.StartsWith("mean,", StringComparison.Ordinal)).Select(row => row.Split(','))];

        (drawn.ExitCode, drawn.Output).Should().Be((0, string.Empty));
        _folder.GetFiles().Should().ContainSingle();
        foreach ((int k, string name) in Observed.Index())
        {
            using Case atName = Case.Of(name);
            words.Should().Contain(FormattableString.Invariant($"Panel {k + 1}, {name}: "));
            words.Should().Contain(FormattableString.Invariant($"mean: first {Number(means[0][3 + k]):G4} at step 0, last {Number(means[^1][3 + k]):G4} at step 200, "));
        }
    }

    [Fact(DisplayName = "The same seed draws the same bytes, another one others")]
    public void SameBytes()
    {
        _ = Of(Small, "--plot", Drawing, "--theme", "dark", "--plot-width", "400");
        byte[] first = File.ReadAllBytes(Drawing);
        _ = Of(Small, "--plot", Drawing, "--theme", "dark", "--plot-width", "400");
        byte[] second = File.ReadAllBytes(Drawing);
        _ = Of(Small.Replace("--seed 5", "--seed 6", StringComparison.Ordinal), "--plot", Drawing, "--theme", "dark", "--plot-width", "400");

        second.AsSpan().SequenceEqual(first).Should().BeTrue();
        File.ReadAllBytes(Drawing).AsSpan().SequenceEqual(first).Should().BeFalse();
    }

    [Theory(DisplayName = "What does not go together, or cannot be written, is refused before the first of many steps")]
    [InlineData("--plot a.gif", "--plot is 'a.gif'; the name of a file that ends in .svg or .png is accepted.\n")]
    [InlineData("--plot no/such/folder/a.svg", "--plot is '*a.svg'; a file that can be written is accepted (*).\n")]
    [InlineData("--theme dark", "--theme is given without --plot*")]
    [InlineData("--plot-width 400", "--plot-width is given without --plot*")]
    [InlineData("--plot a.svg --plot-width 4001", "--plot-width is '4001'; a whole number from 320 to 4000 is accepted.\n")]
    [InlineData("--plot a.svg --format json", "--format is of the data and --plot draws; one of them is accepted.\n")]
    public void Refused(string options, string error) => Invocation.Of($"simulate --seed 5 --steps 1e15 {options}").ShouldBeRefused(error);

    [Fact(DisplayName = "A simulation that is cancelled leaves no file")]
    public void Cancelled()
    {
        Invocation cancelled = Invocation.Of([.. Small.Split(' '), "--plot", Drawing], cancellation: new CancellationToken(canceled: true));

        cancelled.ExitCode.Should().NotBe(0);
        cancelled.Error.Should().EndWith("cancelled: nothing is drawn\n");
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact(DisplayName = "A network that diverges is drawn as far as its numbers are finite")]
    public void Diverged()
    {
        Invocation drawn = Of("simulate --width 40 --dimension 3 --learning-rate 5 --steps 2000 --seed 5 --observe loss", "--plot", Drawing);

        drawn.ExitCode.Should().Be(0);
        File.ReadAllText(Drawing).Should().NotContain("NaN").And.EndWith("</svg>\n");
    }

    private static Invocation Of(string command, params string[] more) => Invocation.Of([.. command.Split(' '), .. more]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
