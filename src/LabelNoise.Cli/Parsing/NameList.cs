namespace LabelNoise.Cli.Parsing;

/// <summary>Names separated by commas.</summary>
internal static class NameList
{
    /// <summary>Finds what they name, in the order given, each once.</summary>
    /// <param name="text">The names.</param>
    /// <param name="all">What can be named.</param>
    /// <param name="name">A name of it.</param>
    /// <param name="found">What was found.</param>
    /// <returns>Whether every name is one.</returns>
    public static bool TryParse<T>(string text, IReadOnlyList<T> all, Func<T, string> name, out IReadOnlyList<T> found)
        where T : class
    {
        T?[] named = [.. text.Split(',', StringSplitOptions.TrimEntries).Select(word => all.FirstOrDefault(item => string.Equals(name(item), word, StringComparison.Ordinal)))];
        found = [.. named.OfType<T>().Distinct()];
        return named.All(item => item is not null);
    }
}
