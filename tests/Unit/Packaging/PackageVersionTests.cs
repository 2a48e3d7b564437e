using LabelNoise.Tests.Unit.Architecture;
using LabelNoise.Tests.Unit.Docs;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Packaging;

public sealed class PackageVersionTests
{
    private static readonly DateTime Compiled = new(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    /// <summary>Packages: the project, when its two libraries were compiled, in seconds, what is given, and the version.</summary>
    private static readonly (string Project, int Library, int Bridge, string Given, string Version)[] Packages =
    [
        ("LabelNoise", 0, 0, "", "0.1.0-dev.20310203040506"),
        ("LabelNoise", 3, 0, "", "0.1.0-dev.20310203040509"),
        ("LabelNoise.Xunit", 0, 0, "", "0.1.0-dev.20310203040506"),
        ("LabelNoise.Xunit", 0, 3, "", "0.1.0-dev.20310203040509"),
        ("LabelNoise.Xunit", 3, 0, "", "0.1.0-dev.20310203040509"),
        ("LabelNoise", 0, 0, "VersionSuffix=rc1", "0.1.0-rc1"),
        ("LabelNoise", 0, 0, "Version=0.2.0", "0.2.0"),
    ];

    /// <remarks>One process asks for them all: to start it takes longer than to answer.</remarks>
    [Fact(DisplayName = "Where no version is given, a package has that of the newest compiled library in it; a version or suffix that is given stands")]
    public async Task Moves()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("packed");
        try
        {
            string asking = Path.Combine(folder.FullName, "versions.proj");
            string questions = string.Concat(Packages.Select((package, k) => Question(folder.CreateSubdirectory($"package{k}"), package)));
            await File.WriteAllTextAsync(asking, $"""
                <Project>
                  <Target Name="Ask">
                    {questions}
                    <PropertyGroup><Versions>@(Package->'%(ProjectVersion)', ' ')</Versions></PropertyGroup>
                  </Target>
                </Project>
                """);
            ChildProcess.Result run = await ChildProcess.DotnetAsync(["msbuild", asking, "-t:Ask", "-getProperty:Versions", "-nodeReuse:false"]);

            run.ExitCode.Should().Be(0, "it printed {0}", run.Output);
            run.Output.Trim().Split(' ').Should().Equal(Packages.Select(package => package.Version));
        }
        finally
        {
            folder.Delete(recursive: true);
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

    private static string Question(DirectoryInfo folder, (string Project, int Library, int Bridge, string Given, string) package)
    {
        Touch("LabelNoise.dll", package.Library);
        Touch("LabelNoise.Xunit.dll", package.Bridge);
        string path = Path.Combine(Solution.Root, "src", package.Project, package.Project + ".csproj");
        return $"""
            <MSBuild Projects="{path}" Targets="_GetProjectVersion" Properties="OutDir={folder.FullName}/;{package.Given}">
              <Output TaskParameter="TargetOutputs" ItemName="Package" />
            </MSBuild>
            """;

        void Touch(string name, int seconds)
        {
            string file = Path.Combine(folder.FullName, name);
            File.WriteAllText(file, string.Empty);
            File.SetLastWriteTimeUtc(file, Compiled.AddSeconds(seconds));
        }
    }
}
