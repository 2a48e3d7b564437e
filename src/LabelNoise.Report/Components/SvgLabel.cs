using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LabelNoise.Report.Components;

/// <summary>The SVG element that holds words; Razor takes its tag for its own.</summary>
public sealed class SvgLabel : ComponentBase
{
    /// <summary>The class of its style.</summary>
    [Parameter, EditorRequired]
    public string Class { get; set; } = string.Empty;

    /// <summary>Where the words stand, in pixels.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = string.Empty;

    /// <summary>Where their baseline is, in pixels.</summary>
    [Parameter, EditorRequired]
    public string Y { get; set; } = string.Empty;

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string Words { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddContent(4, Words);
        builder.CloseElement();
    }
}
