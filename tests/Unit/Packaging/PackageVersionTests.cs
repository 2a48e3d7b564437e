using LabelNoise.Tests.Unit.Architecture;
using LabelNoise.Tests.Unit.Docs;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Packaging;

public sealed class PackageVersionTests
{
    private static readonly DateTime Compiled = new(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Theory(DisplayName = "Where no version is given, a package has that of the newest compiled library in it; a version or suffix that is given stands")]
    [InlineData("LabelNoise", 0, 0, "", "0.1.0-dev.20310203040506")]
    [InlineData("LabelNoise", 3, 0, "", "0.1.0-dev.20310203040509")]
    [InlineData("LabelNoise.Xunit", 0, 0, "", "0.1.0-dev.20310203040506")]
    [InlineData("LabelNoise.Xunit", 0, 3, "", "0.1.0-dev.20310203040509")]
    [InlineData("LabelNoise.Xunit", 3, 0, "", "0.1.0-dev.20310203040509")]
    [InlineData("LabelNoise", 0, 0, "-p:VersionSuffix=rc1", "0.1.0-rc1")]
    [InlineData("LabelNoise", 0, 0, "-p:Version=0.2.0", "0.2.0")]
    public async Task Moves(string project, int library, int bridge, string given, string version)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("packed");
        try
        {
            Touch("LabelNoise.dll", library);
            Touch("LabelNoise.Xunit.dll", bridge);

            string path = Path.Combine(Solution.Root, "src", project, project + ".csproj");
            string[] options = ["-t:_GetProjectVersion", "-getProperty:PackageVersion", "-nodeReuse:false", $"-p:OutDir={folder.FullName}/"];
            ChildProcess.Result run = await ChildProcess.DotnetAsync(["msbuild", path, .. options, .. given.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

            run.ExitCode.Should().Be(0, "it printed {0}", run.Output);
            run.Output.Trim().Should().Be(version);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Touch(string name, int seconds)
        {
            string path = Path.Combine(folder.FullName, name);
            File.WriteAllText(path, string.Empty);
            File.SetLastWriteTimeUtc(path, Compiled.AddSeconds(seconds));
        }
    }

    [Fact(DisplayName = "The packed readme has no link, since a package has no other files to point to, and its rule is the compiled one of this project")]
    public void Readme()
    {
        string readme = Document.Read("src/package-readme.md");
        string rule = Document.Read("tests/Unit/Docs/ClippedSgd.cs");

        readme.Should().NotContain("](");
        readme.Should().Contain(rule[rule.IndexOf("public readonly struct", StringComparison.Ordinal)..]);
    }
}
