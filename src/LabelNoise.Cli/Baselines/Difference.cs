namespace LabelNoise.Cli.Baselines;

/// <summary>One thing in which a run differs from an approved one.</summary>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Id">The claim.</param>
/// <param name="What">What differs, such as "verdict" or "hypothesis".</param>
/// <param name="Before">In the approved run; null where it does not have the claim.</param>
/// <param name="Now">In this run; null where the claim is gone.</param>
internal sealed record Difference(DifferenceKind Kind, string Id, string What, string? Before, string? Now)
{
    /// <summary>One line for a log.</summary>
    public string Line => $"{Word,-7} {Id}: {Account}".ReplaceLineEndings(" ");

    /// <summary>The word for the kind.</summary>
    public string Word => Kind.ToString().ToLowerInvariant();

    private string Account => (Before, Now) switch
    {
        (null, _) => $"not in the baseline; {What} {Now}",
        (_, null) => $"no longer in the catalogue; {What} was {Before}",
        _ => $"{What} was {Before}, is {Now}",
    };
}
