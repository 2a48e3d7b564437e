using System.Reflection;

namespace LabelNoise.Tests.Unit.Architecture;

/// <summary>Where the sources and the built libraries are.</summary>
internal static class Solution
{
    /// <summary>The folder of the solution file, found upwards from the test's output folder.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The library.</summary>
    public static Assembly Library { get; } = Assembly.Load("LabelNoise");

    /// <summary>The library's bridge to xunit.</summary>
    public static Assembly XunitBridge { get; } = Assembly.Load("LabelNoise.Xunit");

    /// <summary>Every C# file below a folder of the solution, generated ones left out, with its path from there.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder)
    {
        string start = Path.Combine(Root, folder);
        return Directory.EnumerateFiles(start, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(start, file).Replace('\\', '/'), File: file))
            .Where(f => !f.Path.Split('/').Any(part => part is "obj" or "bin"))
            .Select(f => (f.Path, File.ReadAllText(f.File).ReplaceLineEndings("\n")));
    }

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LabelNoise.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from a folder inside the solution's.");
    }
}
