using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Culture;

public sealed class ForeignCultureTests
{
    /// <summary>The settings of a project that does not choose invariant globalization; a machine without ICU has cultures without data.</summary>
    private const string Settings = """
        {
          "runtimeOptions": {
            "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
            "configProperties": { "System.Globalization.PredefinedCulturesOnly": false, "System.Runtime.TieredPGO": false }
          }
        }
        """;

    /// <summary>What this process writes, whose culture is the invariant one.</summary>
    private static readonly Lazy<string[]> Here = new(() => [.. Written.Everything()]);

    /// <remarks>
    /// A process writes what its first culture made and kept. So the first differs from the invariant one in every sign of a number, and that with
    /// letters of its own has a process of its own.
    /// </remarks>
    [Theory(DisplayName = "Identifiers, settings, sentences, documents, tables, JSON, CSV and messages are the same under every culture")]
    [InlineData("sv-SE", "de-DE", "fa-IR", "ar-SA")]
    [InlineData("tr-TR")]
    public async Task Same(params string[] cultures)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("culture");
        try
        {
            string settings = Path.Combine(folder.FullName, "runtimeconfig.json");
            await File.WriteAllTextAsync(settings, Settings);
            ChildProcess.Result run = await ChildProcess.DotnetAsync(
                ["exec", "--runtimeconfig", settings, "--depsfile", Beside(".deps.json"), Beside(".dll"), .. cultures]);

            run.ExitCode.Should().Be(0);
            string[] pages = run.Output.Split(Program.EndOfPage);
            foreach ((string culture, string page) in cultures.Zip(pages))
            {
                using Case atCulture = Case.Of(culture);
                string[] lines = page.Split('\n');
                lines[0].Should().NotBe(Written.Half);
                lines[1..].Except(Here.Value, StringComparer.Ordinal).Should().BeEmpty();
                lines[1..].Should().Equal(Here.Value);
            }

            pages.Should().HaveSameCount(cultures);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Beside(string ending) => Path.Combine(AppContext.BaseDirectory, typeof(ForeignCultureTests).Assembly.GetName().Name + ending);
}
