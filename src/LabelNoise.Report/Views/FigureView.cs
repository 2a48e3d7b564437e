using LabelNoise.Claims;

namespace LabelNoise.Report.Views;

/// <summary>A figure of the page.</summary>
/// <param name="Name">Its name, of which the names of its files are made.</param>
/// <param name="Statement">The statement that it shows; null where it shows none or several.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Lines">What the paper says of it, the setting, and what is seen, in words.</param>
/// <param name="Size">The width and height of its picture in a wide window, in pixels.</param>
public sealed record FigureView(string Name, Statement? Statement, string Title, IReadOnlyList<string> Lines, (double Width, double Height) Size)
{
    /// <summary>The id of its place on the page.</summary>
    public string Anchor => $"figure-{Name}";

    /// <summary>One of its files, as the page refers to it.</summary>
    /// <param name="ending">What its name ends in.</param>
    public string File(string ending) => $"figures/{Name}.{ending}";
}
