using System.Text;
using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Reporting;

/// <summary>docs/statements.md: every statement of the paper, its amendment, and a row for each claim that is checked about it.</summary>
internal static class StatementsDocument
{
    /// <summary>After so many rows with one sentence it is said again.</summary>
    private const int Repeat = 8;

    /// <summary>Where <see cref="GroundsTable"/> stands in the introduction.</summary>
    private const string Grounds = "GROUNDS\n";

    private const string Introduction = """
        # The statements and what is checked about them

        Written from the catalogue by `dotnet run --project src/LabelNoise.Cli -- docs --output docs`; a test compares the two.

        After this page you know what each statement says, how it is amended, and which claims were made about it. A claim is one reading of a statement at named numbers:

        * **as printed**, or **amended**: why a reading is false, and what to write instead, is in [errata.md](errata.md);
        * **with a condition dropped**: at numbers that break one of its conditions ([conditions.md](conditions.md));
        * **control**: the same check put to broken dynamics or to a false bound, which it must refute.

        "Replicates ≤" is the largest number that a claim may take. Support of Pr ≥ p₀ certifies Pr > p₁, and is wrong with a probability of at most β ([ledger.md](ledger.md)); a mean has its own bound there and what support certifies (an interval: widened by how much), a power law its exponents.
        Claims marked "certified" or "computed" take none and have no error rate; [certified.md](certified.md) has the difference. "deep" claims take `--profile deep`, "literal" ones `--literal`.

        "As above" repeats the sentence of the row above, "the same" repeats it under another condition; a new check, and every eighth row, says it again. The formulas for its words are at the end of the section.

        ## How each statement is known

        Each cell names what is checked of the statement as printed and as amended, as the column "check" of `list C.4` does; where the names are too many it counts them. What stands in one column only is known in that way only.

        * **Proved**: by a proof in [theorems.md](theorems.md) or [theorems-phase-two.md](theorems-phase-two.md). The claims check its constants or its conclusion, not the chain of its inequalities.
        * **Certified by computation**: an inequality at the named numbers, between enclosures ([certified.md](certified.md)). For C.2 and C.3 it rests on the bounds that [derivations.md](derivations.md#the-lazy-regime-by-bounds) derives.
        * **To leading order**: by a formula, or a motion, without what is of smaller order, whose error is not bounded. Where the formula itself is enclosed, `list` and `verify` call the claim certified: its inequality is certain, the formula is not the dynamics.
        * **Simulated**: at the named numbers, with the stated errors ([statistics.md](statistics.md)).

        GROUNDS
        ## Which conditions the settings meet

        * **A1** asks for m ≥ (ln 1/η)⁶, more than 2·10⁷ at η = 1/m. The sampled claims of the quick and deep profiles do *not* meet it, but for `C.2/tail/doubling`, `C.2/proven/residual` and claims of `3.4/bounded` and `3.5/converged` near the width at which descent overflows. So what is supported holds far below the widths that the paper assumes. Lemma 3.3 prescribes m = 1/√η, which meets A1 with C = 1 at η = 10⁻²⁰.
        * **A4, A6** hold unless a claim says otherwise (`without A6`, a value of ‖θ*‖, d below 7).
        * **A5** holds with the largest norm that a run meets; inputs are Gaussian.
        * **Literal** claims meet A1, A2, A4, A5 and A6 as printed.
        * **ηm**, which no condition bounds, is ½ for Lemmas C.2 and C.3 (4), well below the stability limit 2d/(d + 2), for Theorem C.4 at d = 1 and 2, and for its exponent at d = 4 ([thresholds.md](thresholds.md#exponents)); elsewhere in Phase I it is 1, where runs are shorter and the conclusions hold all the same.
        * **Figure 2** is about networks with an activation on images, of which Condition 3.1 says nothing.

        `conditions` says of any numbers what they meet. Items without claims, such as the preliminary lemmas, are in [items.md](items.md).

        """;

    /// <summary>The document as markdown, lines ended by a line feed.</summary>
    /// <exception cref="ArgumentNullException">The catalogue is null.</exception>
    public static string Render(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        StringBuilder text = new(Introduction.ReplaceLineEndings("\n").Replace(Grounds, $"{GroundsTable.Of(catalogue)}\n", StringComparison.Ordinal));
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
        Item("Amendment", $"{statement.Amendment} [Errata](errata.md#{MarkdownLink.Anchor(statement.Title)}).");
        Item("How checked", statement.HowChecked);
        Group("As printed", string.Empty, claims.Where(c => !c.IsSelfCheck && c.Reading == Reading.AsPrinted));
        Group("Amended", string.Empty, claims.Where(c => !c.IsSelfCheck && c.Reading == Reading.Amended));
        Group("With a condition dropped", "Supported: the statement does not need the condition there.", claims.Where(c => !c.IsSelfCheck && c.Reading == Reading.Dropped));
        Group("Controls", string.Empty, claims.Where(c => !c.IsSelfCheck && c.Reading == Reading.Control));
        Group("The code against itself", string.Empty, claims.Where(c => c.IsSelfCheck));
        if (Precisely(claims) is { Length: > 0 } precisely)
            text.Append("\n**What the words stand for**\n\n").Append(precisely);

        void Item(string name, string content) => text.Append("- **").Append(name).Append(":** ").Append(content).Append('\n');

        void Group(string name, string meaning, IEnumerable<Claim> group)
        {
            if (group.Any())
                text.Append("\n**").Append(name).Append("**\n\n").Append(meaning).Append(meaning.Length == 0 ? string.Empty : "\n\n").Append(Table(group));
        }
    }

    private static string Table(IEnumerable<Claim> claims)
    {
        MarkdownTable table = new("id", "claim", "verdict", "replicates ≤", "p₀", "p₁");
        Claim? above = null;
        int rows = 0;
        foreach (Claim claim in claims)
        {
            string profile = claim.Profile == Profile.Quick ? string.Empty : $", {Words.Of(claim.Profile)}";
            (string most, string bound, string certified) = Numbers(claim);
            rows = string.Equals(claim.Text, above?.Text, StringComparison.Ordinal) && string.Equals(claim.Check, above?.Check, StringComparison.Ordinal) && rows < Repeat ? rows + 1 : 1;
            table.Row($"`{claim.Id}`", $"{Said(claim, rows == 1 ? null : above)} [{claim.Numbers ?? claim.Setting}]", Words.Of(claim.Expected) + profile, most, bound, certified);
            above = claim;
        }

        return table.ToString();
    }

    /// <summary>What is claimed, by reference to the row above where that has the same sentence; in full where there is none.</summary>
    private static string Said(Claim claim, Claim? above)
    {
        bool repeats = string.Equals(claim.Text, above?.Text, StringComparison.Ordinal);
        if (repeats && string.Equals(claim.Under, above?.Under, StringComparison.Ordinal))
            return "as above";
        if (claim.Under.Length == 0)
            return claim.Text;
        return $"{(repeats ? "the same" : claim.Text)}, {claim.Under}";
    }

    /// <summary>The formulas for the words of the claims, each once, after the first claim that has them and how many others.</summary>
    private static string Precisely(IEnumerable<Claim> claims) => string.Concat(claims
        .Where(claim => claim.Precisely.Length > 0)
        .GroupBy(claim => claim.Precisely, StringComparer.Ordinal)
        .Select(group => $"* `{group.First().Id}`{(group.Count() > 1 ? FormattableString.Invariant($" and {group.Count() - 1} more") : string.Empty)}: {group.Key}\n"));

    /// <summary>The largest number of replicates, or how it is decided without any, the bound that is claimed, and what support certifies.</summary>
    private static (string Most, string Bound, string Certified) Numbers(Claim claim) => claim switch
    {
        ProbabilityClaim { Probability: var p } sampled => (Whole(sampled.MaximumTrials), (p.Direction == Direction.AtLeast ? "≥ " : "≤ ") + Probability(p.Bound), Probability(p.Alternative)),
        MeanClaim { Mean: var mean } sampled => (Whole(sampled.MaximumTrials), $"mean ≤ {Number(mean.Bound)}", Number(mean.Alternative)),
        RangeClaim { Range: var range } sampled => (Whole(sampled.MaximumTrials), $"mean in [{Number(range.Claimed.Lower)}, {Number(range.Claimed.Upper)}]", $"± {Number(range.Slack)}"),
        ScalingClaim scaling => (Whole(scaling.Grid.Sum(point => (long)point.Replicates)), claim.Hypothesis, "–"),
        _ => (Words.MethodOf(claim), "–", "–"),
    };

    private static string Whole(long value) => FormattableString.Invariant($"{value}");

    private static string Number(double value) => FormattableString.Invariant($"{value:G4}");

    /// <summary>Four digits, of the complement where they would make it 1.</summary>
    private static string Probability(double value) => 1 - value < 5e-5 ? FormattableString.Invariant($"1 − {1 - value:G2}") : Number(value);
}
