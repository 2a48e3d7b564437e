using System.Globalization;
using System.Text;

namespace LabelNoise.Tests.Mutants;

/// <summary>The kill matrix as lines of text: a letter for each claim, a gap between statements.</summary>
internal static class MatrixBlock
{
    public static string Of(KillMatrix matrix)
    {
        StringBuilder text = new();
        text.Append(Line(string.Empty, matrix, [.. matrix.Claims.Select((_, k) => (k + 1) % 10 == 0 ? (char)('0' + (k + 1) / 10 % 10) : ' ')]));
        text.Append(Line(string.Empty, matrix, [.. matrix.Claims.Select((_, k) => (char)('0' + (k + 1) % 10))]));
        foreach ((KillRow row, int k) in matrix.Rows.Select((row, k) => (row, k)))
        {
            if (k % 10 == 0)
                text.Append('\n');
            text.Append(Line((k + 1).ToString(CultureInfo.InvariantCulture), matrix, [.. row.Outcomes.Select(Mark)]));
        }

        return text.ToString();
    }

    private static string Line(string label, KillMatrix matrix, char[] marks)
    {
        StringBuilder line = new(label.PadLeft(3));
        string? statement = null;
        for (int k = 0; k < marks.Length; k++)
        {
            string own = MatrixDocument.Statement(matrix.Claims[k]);
            if (!string.Equals(own, statement, StringComparison.Ordinal))
                line.Append("  ");
            statement = own;
            line.Append(marks[k]);
        }

        return line.ToString().TrimEnd() + "\n";
    }

    private static char Mark(char outcome) => outcome switch
    {
        Outcome.AsCatalogued => '·',
        Outcome.NotRun => ' ',
        Outcome.OutOfTime => 't',
        _ => char.ToUpperInvariant(outcome),
    };
}
