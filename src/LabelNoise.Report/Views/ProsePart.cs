using System.Text.RegularExpressions;

namespace LabelNoise.Report.Views;

/// <summary>A piece of a line that has commands in backquotes.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsCode">Whether they are a command or an id.</param>
public readonly partial record struct ProsePart(string Text, bool IsCode)
{
    /// <summary>The pieces of a line. The documents that a line links to are not beside the page; their names are left.</summary>
    internal static IEnumerable<ProsePart> Of(string line) =>
        Link().Replace(line, "${name}").Split('`').Select((text, k) => new ProsePart(text, k % 2 == 1)).Where(part => part.Text.Length > 0);

    [GeneratedRegex(@"\[(?<name>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
