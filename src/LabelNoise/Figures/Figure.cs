namespace LabelNoise.Figures;

/// <summary>A figure that can be had as data.</summary>
/// <param name="Name">Its name on the command line, words with dashes.</param>
/// <param name="Title">What it shows, and which figure of the paper it stands for.</param>
/// <param name="Sentence">What the paper says of it, in our words.</param>
/// <param name="Compute">Computes it.</param>
internal sealed record Figure(string Name, string Title, string Sentence, Func<FigureOptions, FigureData> Compute);
