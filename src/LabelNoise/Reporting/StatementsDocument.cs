using System.Text;
using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Reporting;

/// <summary>docs/statements.md: every statement of the paper, its readings, and the claims that are checked about it.</summary>
internal static class StatementsDocument
{
    private const string Introduction = """
        # The statements and what is checked about them

        Written from the catalogue by `dotnet run --project src/LabelNoise.Cli -- docs --output docs`; a test compares the two.

        Each claim is one reading of a statement at named numbers: *as printed*, *amended*, *dropped* (at numbers that break one of its conditions), or a *control*, the same
        check put to broken dynamics or to a false bound, which it must refute. A sampled claim is refuted wrongly with probability at most α, and supported wrongly, although it is
        false by its slack δ or more, with probability at most β. So support of Pr ≥ p₀ certifies Pr > p₁ = p₀ − δ, which is printed beside p₀. A claim marked *exact* is computed; it has no error rate.
        Why a reading is false, and what to write instead, is in [errata.md](errata.md); thresholds, and which conditions are needed, in [conditions.md](conditions.md).

        Which conditions the settings meet: A4 and A6 hold unless a claim says otherwise (`without A6`, a value of ‖θ*‖, d below 7). Inputs are
        Gaussian, so A5 holds with the largest norm that a run meets. A1 asks for m ≥ (ln 1/η)⁶, more than 2·10⁷ at η = 1/m, and is
        *not* met by the widths of the sampled claims of the quick and deep profiles, but for `C.2/tail/doubling` and for claims of `3.4/bounded` and `3.5/converged` near the width at which descent
        overflows. What is supported elsewhere holds far below the widths that the paper assumes, and what is refuted is refuted at the named numbers. The claims of the literal profile (`verify --literal`) meet A1, A2, A4, A5 and A6 as printed. Lemmas C.2 and C.3 (4) are checked at ηm = ½, well inside the stability limit 2d/(d + 2); Theorem C.4
        at d = 1 and 2 at ½ as well, below limits of ⅔ and 1; the others of Phase I at ηm = 1, nearer to the limit, where runs are shorter and the conclusions hold all the same. Lemma 3.3 prescribes m = 1/√η, which meets A1 with C = 1 at η = 10⁻²⁰. `conditions` says of any numbers which conditions they meet. Figure 2 is about networks with an activation on images, of which Condition 3.1 says nothing.

        The paper's preliminaries, Definition B.1 to Lemma B.6 of the workshop version (A.1 to A.6 of the extended one), are known facts about sums of independent variables and have no claims; nor have the two auxiliary lemmas
        of the extended version's B.4 on the three-state chain, whose use is in Lemma 3.3. [errata.md](errata.md) has their misprints.

        """;

    /// <summary>The document as markdown, lines ended by a line feed.</summary>
    /// <exception cref="ArgumentNullException">The catalogue is null.</exception>
    public static string Render(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        StringBuilder text = new(Introduction.ReplaceLineEndings("\n"));
        foreach (Statement statement in Catalogue.Statements)
            Section(text, statement, [.. catalogue.Claims.Where(c => c.Statement == statement)]);
        return text.ToString();
    }

    private static void Section(StringBuilder text, Statement statement, IReadOnlyList<Claim> claims)
    {
        text.Append("\n## ").Append(statement.Title).Append("\n\n");
        Item("Also called", statement.OtherNames);
        Item("Assumes", statement.Conditions);
        Item("Says", statement.Says);
        Item("Amendment", statement.Amendment);
        Item("How checked", statement.HowChecked);
        text.Append('\n').Append(claims.Count > 0 ? Table([.. claims.Where(c => !c.IsSelfCheck)]) : "No claims are made about it.\n");
        if (claims.Any(c => c.IsSelfCheck))
            text.Append("\nThe code against itself:\n\n").Append(Table([.. claims.Where(c => c.IsSelfCheck)]));

        void Item(string name, string content) => text.Append("- **").Append(name).Append(":** ").Append(content).Append('\n');
    }

    private static string Table(IReadOnlyList<Claim> claims)
    {
        MarkdownTable table = new("Reading", "Claim", "Setting", "Hypothesis", "α", "β", "δ", "Expected", "Profile", "Id");
        foreach (Claim claim in claims)
        {
            LedgerEntry entry = claim.LedgerEntry;
            table.Row(
                Words.Of(claim.Reading),
                claim.Text,
                claim.Setting,
                claim.Hypothesis,
                entry.Sampled ? Rate(entry.Rates.Alpha) : "exact",
                entry.Sampled ? Rate(entry.Rates.Beta) : "exact",
                claim.Slack is { } slack ? Rate(slack) : "–",
                Words.Of(claim.Expected),
                Words.Of(claim.Profile),
                $"`{claim.Id}`");
        }

        return table.ToString();
    }

    private static string Rate(double value) => FormattableString.Invariant($"{value:G4}");
}
