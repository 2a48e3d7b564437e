using System.Reflection;

namespace LabelNoise.Paper;

/// <summary>What long runs found, kept in docs and embedded in the library.</summary>
internal static class KeptData
{
    /// <summary>The text of a file.</summary>
    /// <param name="name">Its name in docs.</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static string Text(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"docs/{name}") ?? throw new InvalidOperationException($"The library has no 'docs/{name}'.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
