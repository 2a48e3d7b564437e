using System.Text;
using LabelNoise.Paper;

namespace LabelNoise.Reporting;

/// <summary>docs/errata.md: what is wrong with the paper as it is printed, and what to write instead.</summary>
internal static class ErrataDocument
{
    private const string Introduction = """
        # Errata

        Written from the catalogue by `dotnet run --project src/LabelNoise.Cli -- docs --output docs`; a test compares the two.

        After this page you know what fails in the paper, how to see it, what to write instead and what remains true. Entries are in the order of the workshop version; each has the place in both versions and the smallest check, one command or one computation.

        The text at hand is a machine transcription, and some of what is called printed may be its error. The extended version's formulas are not in it: its places are those of the same argument.

        Condition 3.1 with footnote 3's C means η ≤ 10⁻⁷¹² and m ≥ 10³⁶³ already at d = 1. A line of its own says what that makes of each lemma, and of steps whose answer it changes or confirms.

        `verify X`, `simulate X` and `conditions X` stand for `dotnet run --project src/LabelNoise.Cli -- verify X` and so on; figures are those of seed 1, the default.
        Where a line is not enough, the entry links to [derivations.md](derivations.md). Verdicts of all claims are in [statements.md](statements.md), thresholds in [thresholds.md](thresholds.md), all numbered items of the paper in [items.md](items.md).

        """;

    private const string MisprintsHeading = """

        ## Misprints

        They change no result.


        """;

    /// <summary>The document as markdown, lines ended by a line feed.</summary>
    public static string Render()
    {
        StringBuilder text = new(Introduction.ReplaceLineEndings("\n"));
        foreach (ErrataSection section in ErrataSection.All)
        {
            text.Append("\n## ").Append(section.Title).Append('\n');
            foreach (Erratum erratum in section.Errata)
                Entry(text, erratum);
        }

        MarkdownTable table = new("workshop version", "extended version", "printed", "should be");
        foreach (Misprint misprint in Misprints.All)
            table.Row(misprint.Workshop, misprint.Extended, misprint.Printed, misprint.Correct);
        return text.Append(MisprintsHeading.ReplaceLineEndings("\n")).Append(table).ToString();
    }

    private static void Entry(StringBuilder text, Erratum erratum)
    {
        text.Append("\n### ").Append(erratum.Title).Append("\n\n");
        Line("Place", erratum.Place + ".");
        Line("Fails", erratum.Fails + (erratum.Derivation is { } heading ? $" [Why](derivations.md#{MarkdownLink.Anchor(heading)})." : string.Empty));
        Line("Check", erratum.Check);
        if (erratum.WithFootnote3 is { } withFootnote3)
            Line("With footnote 3's C", withFootnote3);
        Line("Write instead", erratum.Instead);
        Line("Survives", erratum.Survives);

        void Line(string name, string content) => text.Append("- **").Append(name).Append(":** ").Append(content).Append('\n');
    }
}
