using System.Text.RegularExpressions;
using LabelNoise.Claims;
using LabelNoise.Experiments;

namespace LabelNoise.Xunit;

/// <summary>The command that runs the test of one claim alone.</summary>
internal static partial class TestCommand
{
    /// <summary>The command, with the project whose tests are running and the seed where it is not the default.</summary>
    public static string Of(ClaimResult result)
    {
        string project = ProjectAbove(new DirectoryInfo(AppContext.BaseDirectory)) is { } path ? $"\"{path}\" " : string.Empty;
        string seed = result.Seed == new SuiteOptions().Seed ? string.Empty : FormattableString.Invariant($" --environment {SuiteOptions.SeedVariable}={result.Seed}");
        return $"dotnet test {project}--filter \"{ClaimTestCase.ClaimTrait}={Escaped(result.Claim.Id)}\"{seed}";
    }

    /// <summary>A value as the filter of `dotnet test` reads it: its operators and the backslash are marked by a backslash.</summary>
    public static string Escaped(string value) => Operators().Replace(value, "\\$0");

    /// <summary>The project whose output folder this is, from the folder of the solution where there is one; null where no project is above.</summary>
    private static string? ProjectAbove(DirectoryInfo? folder)
    {
        string? project = null;
        for (; folder is not null; folder = folder.Parent)
        {
            project ??= folder.EnumerateFiles("*.*proj").FirstOrDefault()?.FullName;
            if (project is not null && folder.EnumerateFiles("*.sln*").Any())
                return Path.GetRelativePath(folder.FullName, project).Replace('\\', '/');
        }

        return project;
    }

    [GeneratedRegex(@"[\\()&|=!~]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Operators();
}
