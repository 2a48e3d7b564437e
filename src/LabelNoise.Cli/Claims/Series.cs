namespace LabelNoise.Cli.Claims;

/// <summary>Several names as part of a sentence.</summary>
internal static class Series
{
    /// <summary>"a", "a and b" or "a, b and c".</summary>
    /// <param name="conjunction">What stands before the last, "and" or "or".</param>
    /// <param name="names">At least one name.</param>
    public static string Of(string conjunction, IEnumerable<string> names) => names.ToArray() switch
    {
        [var one] => one,
        [.. var some, var last] => $"{string.Join(", ", some)} {conjunction} {last}",
        [] => string.Empty,
    };
}
