using System.Reflection;

namespace LabelNoise.Tests.Mutants;

/// <summary>Where the repository is, and the library's source files.</summary>
internal static class Sources
{
    public static string Root { get; } = typeof(Sources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => string.Equals(a.Key, "RepositoryRoot", StringComparison.Ordinal)).Value!;

    private static string Library => Path.Combine(Root, "src", "LabelNoise");

    /// <summary>Path from src/LabelNoise and text of every file that is compiled.</summary>
    public static IEnumerable<(string Path, string Text)> All() =>
        Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Library, file).Replace('\\', '/'), File: file))
            .Where(f => !f.Path.StartsWith("obj/", StringComparison.Ordinal) && !f.Path.StartsWith("bin/", StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => (f.Path, Text(f.File)));

    /// <summary>Name and file of every resource of the library: images and their licence.</summary>
    public static IEnumerable<(string Name, string File)> Resources() =>
        Directory.EnumerateFiles(Path.Combine(Library, "Data"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Path.Combine(Library, "Data"), file).Replace('\\', '/'), file));

    public static string Read(string path) => Text(Path.Combine(Library, path));

    /// <summary>The text of a file, with line feeds only.</summary>
    public static string Text(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");
}
