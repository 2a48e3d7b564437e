using OxyPlot;

namespace LabelNoise.Charts.Drawing;

/// <summary>A text in lines that are no wider than there is room.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Size">The font size.</param>
internal sealed record TextBlock(IReadOnlyList<string> Lines, double Size)
{
    private const double Spacing = 1.35;

    /// <summary>The height of all lines.</summary>
    public double Height => Lines.Count * Spacing * Size;

    /// <summary>The width of the widest line.</summary>
    public double Width => Lines.Max(line => new ScriptText(line, Size).Width);

    /// <summary>Breaks a text between words, and within a word only where it alone is too wide.</summary>
    public static TextBlock Of(string text, double size, double width)
    {
        List<string> lines = [];
        string line = string.Empty;
        foreach (string word in text.Split(' '))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (new ScriptText(longer, size).Width <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = Broken(word, size, width, lines);
        }

        lines.Add(line);
        return new TextBlock(lines, size);
    }

    /// <summary>Draws it from its upper left corner.</summary>
    public void Draw(Sketch sketch, double left, double top, OxyColor colour)
    {
        for (int k = 0; k < Lines.Count; k++)
            new ScriptText(Lines[k], Size).Draw(sketch, left, top + (k * Spacing * Size) + ((Spacing - TextMark.Ascent - TextMark.Descent) * Size / 2), colour);
    }

    /// <summary>Takes full lines off a word; what is left fits.</summary>
    private static string Broken(string word, double size, double width, List<string> lines)
    {
        while (new ScriptText(word, size).Width > width && word.Length > 1)
        {
            int length = word.Length - 1;
            while (length > 1 && new ScriptText(word[..length], size).Width > width)
                length--;
            lines.Add(word[..length]);
            word = word[length..];
        }

        return word;
    }
}
