namespace LabelNoise.Reporting;

/// <summary>Links to the headings of a document.</summary>
internal static class MarkdownLink
{
    /// <summary>The anchor that a heading gets: lower case, letters, digits and hyphens, a hyphen for each blank.</summary>
    public static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Replace(' ', '-').Where(c => char.IsLetterOrDigit(c) || c == '-'));
}
