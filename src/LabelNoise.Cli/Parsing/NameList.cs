namespace LabelNoise.Cli.Parsing;

/// <summary>Names separated by commas.</summary>
internal static class NameList
{
    /// <summary>Finds what they name, in the order given, each once.</summary>
    /// <param name="text">The names.</param>
    /// <param name="find">What has a name; null where nothing has.</param>
    /// <param name="name">The name of what was found.</param>
    /// <param name="found">What was found.</param>
    /// <returns>Whether every name is one.</returns>
    public static bool TryParse<T>(string text, Func<string, T?> find, Func<T, string> name, out IReadOnlyList<T> found)
        where T : class
    {
        T?[] named = [.. Split(text).Select(find)];
        found = [.. named.OfType<T>().DistinctBy(name, StringComparer.Ordinal)];
        return named.All(item => item is not null);
    }

    /// <summary>The first of them that is none of the names there are, said as such where there are several, and what may have been meant; empty where there is none.</summary>
    public static string Fault(string text, IReadOnlyList<string> names)
    {
        string[] given = Split(text);
        if (names.Count == 0 || given.FirstOrDefault(word => !names.Contains(word, StringComparer.Ordinal)) is not { } wrong)
            return string.Empty;
        return (given.Length > 1 ? $" '{wrong}' is none of them." : string.Empty) + Suggestion.For(wrong, names);
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries);
}
