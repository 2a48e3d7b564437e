using Microsoft.AspNetCore.Components;

namespace LabelNoise.Report;

/// <summary>What the page carries that is no text of its own: the style sheet and the script, as they are.</summary>
internal static class Asset
{
    /// <summary>The style sheet.</summary>
    public static MarkupString Style => Read("page.css");

    /// <summary>The script, without which the page is whole.</summary>
    public static MarkupString Script => Read("page.js");

    private static MarkupString Read(string name)
    {
        using Stream stream = typeof(Asset).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly does not carry {name}.");
        using StreamReader reader = new(stream);
        return new MarkupString(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
