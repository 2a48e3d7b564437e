namespace LabelNoise.Charts.Drawing;

/// <summary>A picture in words.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Description">What is seen.</param>
internal sealed record TextAlternative(string Title, string Description);
