using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Culture;

public sealed class ForeignCultureTests
{
    /// <summary>The settings of a project that does not choose invariant globalization; a machine without ICU has cultures without data.</summary>
    private const string Settings = """
        {
          "runtimeOptions": {
            "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
            "configProperties": { "System.Globalization.PredefinedCulturesOnly": false }
          }
        }
        """;

    /// <summary>What this process writes, whose culture is the invariant one.</summary>
    private static readonly Lazy<string[]> Here = new(() => [.. Written.Everything()]);

    [Theory(DisplayName = "Identifiers, settings, sentences, documents, tables, JSON, CSV and messages are the same under every culture")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public async Task Same(string culture)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("culture");
        try
        {
            string settings = Path.Combine(folder.FullName, "runtimeconfig.json");
            await File.WriteAllTextAsync(settings, Settings);
            ChildProcess.Result run = await ChildProcess.DotnetAsync(
                ["exec", "--runtimeconfig", settings, "--depsfile", Beside(".deps.json"), Beside(".dll"), culture]);

            run.ExitCode.Should().Be(0);
            string[] lines = run.Output.Split('\n');
            lines[0].Should().NotBe(Written.Half);
            lines[1..].Except(Here.Value, StringComparer.Ordinal).Should().BeEmpty();
            lines[1..].Should().Equal(Here.Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Beside(string ending) => Path.Combine(AppContext.BaseDirectory, typeof(ForeignCultureTests).Assembly.GetName().Name + ending);
}
