using System.Globalization;
using System.Text;
using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Reporting;

/// <summary>docs/thresholds.md: from where on the statements hold, with which exponents, and which conditions they need.</summary>
internal static class ThresholdsDocument
{
    private const string Between = ", ";

    /// <summary>The constants of A1 and A2 at which the literal settings are listed: those of the claims, and the next.</summary>
    private static readonly double[] Constants = [LiteralSetting.Least.C, LiteralSetting.Largest.C, 1.22];

    /// <summary>The document as markdown, lines ended by a line feed.</summary>
    public static string Render()
    {
        StringBuilder text = new();
        text.Append("""
            # Thresholds, exponents and conditions

            Written from the catalogue and from what long runs found by `dotnet run --project src/LabelNoise.Cli -- docs --output docs`; a test compares the two.

            After this page you know at which numbers each statement was seen to hold and to fail, with which exponents it scales, and what became of it with each condition dropped.
            What the numbers mean, and where theory predicts them, is in [conditions.md](conditions.md); p₀, p₁ and the full claims are in [statements.md](statements.md).

            * "Holds" is support, which certifies p₁; "fails" is refutation of p₀. p₀ is 1 − K/m for C.2 (K = 4d + 1) and C.4 (4d + 3), ¼ for C.3 (2), and 0.99 to 0.95 for the others; p₁ is p₀ less a quarter of 1 − p₀, 0.245 for C.3 (2). Literal claims have their own.
            * `verify ID` checks a claim again; ids with `/without/`, `/ladder/` or `/exponent/` need `--profile deep`.


            """.ReplaceLineEndings("\n"));
        Literal(text, LiteralData.Kept());
        Ladder(text, LadderData.Kept());
        Borders(text);
        Exponents(text, ExponentData.Kept());
        Conditions(text);
        return text.ToString();
    }

    private static void Literal(StringBuilder text, LiteralData data)
    {
        MarkdownTable settings = new("C", "η", "m", "ηm", "T₁");
        foreach (LiteralSetting setting in Constants.Select(constant => new LiteralSetting(constant, LiteralSetting.Least.Dimension)))
        {
            double rate = setting.Problem.LearningRate;
            settings.Row(Number(setting.C), Short(rate), Whole(setting.Problem.Width), Short(rate * setting.Problem.Width), Short(setting.Problem.EscapeHorizon));
        }

        MarkdownTable claims = new("claim", "what is claimed", "verdict", "p₀", "p₁", "replicates");
        foreach (Claim claim in LiteralData.Claims)
        {
            (string bound, string certified) = claim is ProbabilityClaim { Probability: var p } ? (Number(p.Bound), Number(p.Alternative)) : ("–", "–");
            claims.Row(Code(claim), claim.Text, Words.Of(claim.Expected), bound, certified, data.Replicates.TryGetValue(claim.Id, out (long Least, long Most) taken) ? Range(taken.Least, taken.Most) : Words.MethodOf(claim));
        }

        text.Append("## As printed\n\nThe least settings that meet A1 to A6 with the constant C, at d = 7:\n\n").Append(settings)
            .Append(FormattableString.Invariant($"\nThe claims there (`verify --literal`), with the replicates that they took at the suite seeds {data.FirstSeed} to {data.LastSeed}:\n\n"))
            .Append(claims);
    }

    private static void Ladder(StringBuilder text, LadderData ladder)
    {
        MarkdownTable table = new("statement: check", "setting", "parameter", "fails at", "holds at", "the paper asks", "`ladder`");
        foreach (Threshold threshold in ladder.Thresholds)
        {
            (Claim fails, Claim holds) = (threshold.Rung.At(threshold.Rung.Fails, Verdict.Refuted), threshold.Rung.At(threshold.Rung.Holds, Verdict.Supported));
            table.Row(
                ConditionMatrix.Row(holds),
                Shared(fails, holds),
                threshold.Rung.Symbol,
                Number(threshold.Fails),
                Number(threshold.Holds),
                threshold.Asked is { } asked ? Short(asked) : "–",
                $"`{threshold.Rung.Id}`");
        }

        text.Append(FormattableString.Invariant($"""

            ## The ladder

            `ladder X` searches for the value of one parameter from which on a statement holds; this is suite seed {ladder.SuiteSeed} ([ladder.json](ladder.json)). `figure ladder` draws the table.

            * Between the two values nothing is claimed, and any of these verdicts is wrong with probability at most {Short(ladder.ErrorRate)}.
            {Undecided(ladder)}* "The paper asks" is where A1, for a width or a rate, or A4, for ‖θ*‖, begins to be met with the constant 1.
            * Along η the width is m = ⌈1/√η⌉.


            """).ReplaceLineEndings("\n")).Append(table);
    }

    /// <summary>Which searches came to a value that was too near the threshold to be decided.</summary>
    private static string Undecided(LadderData ladder)
    {
        string[] searches = [.. ladder.Thresholds.Where(threshold => threshold.IsUndecided).Select(threshold => $"`{threshold.Rung.Id}`")];
        return searches.Length == 0 ? string.Empty : $"* A search ends early where a value is not decided; so did {string.Join(Between, searches)}.\n";
    }

    private static void Borders(StringBuilder text)
    {
        MarkdownTable table = new("statement: check", "setting", "fails at", "holds at", "claim that fails", "claim that holds");
        foreach (ClaimedBorder border in ClaimedBorder.All)
            table.Row(ConditionMatrix.Row(border.Fails), Shared(border.Fails, border.Holds), Own(border.Fails, border.Holds), Own(border.Holds, border.Fails), Code(border.Fails), Code(border.Holds));
        MarkdownTable computed = new("claim", "from there on Lemma C.1 holds");
        foreach (Claim claim in Catalogue.Paper.Claims.Where(claim => claim.Id.StartsWith("C.1/least-", StringComparison.Ordinal)))
            computed.Row(Code(claim), Numbers(claim));
        text.Append("\n## Other borders\n\nPairs of claims on either side of a threshold that no search looks for, in the catalogue at the values named.\n\n").Append(table)
            .Append("\nLemma C.1 is computed:\n\n").Append(computed);
    }

    private static void Exponents(StringBuilder text, ExponentData data)
    {
        MarkdownTable table = new("what is claimed", "setting", "theory", "claimed", "measured", "interval", "verdict", "claim");
        foreach (MeasuredExponent exponent in data.Exponents)
        {
            ScalingClaim claim = exponent.Claim;
            table.Row(
                claim.Under.Length == 0 ? claim.Text : $"{claim.Text}, {claim.Under}",
                claim.Setting,
                claim.Predicted is { } predicted ? Number(predicted) : "–",
                double.IsFinite(claim.Exponent.Lower) ? Ends(claim.Exponent, Number) : $"≤ {Number(claim.Exponent.Upper)}",
                Thousandths(exponent.Estimate),
                Ends(exponent.Interval, Thousandths),
                Words.Of(claim.Expected),
                Code(claim));
        }

        text.Append(FormattableString.Invariant($"""

            ## Exponents

            Least-squares slopes of ln y against ln s over a grid, at suite seed {data.SuiteSeed} ([exponents.json](exponents.json)). An interval holds for all points of its grid at once, at level 1 − 10⁻⁷. `figure exponents` draws the table.

            * "Theory" is the exponent that is predicted, "claimed" the range that is tested. What is claimed is said in words by the end of that range; the interval may be too wide to come nearer to what is predicted.
            * Of C.4 the time is that by which half of the neurons have left, since T₁ has the right powers for these; the last neuron has another power of m.
            * The failures of C.4 are counted at ηm = 1, where runs take a sixth of the steps of ηm = ½. At d = 4 they are counted at ½: at 1 the probability hardly falls up to m = 50, and the exponent was not decided.


            """).ReplaceLineEndings("\n")).Append(table);
    }

    private static void Conditions(StringBuilder text)
    {
        MarkdownTable matrix = new(["statement: check", .. Without.All]);
        foreach (string row in ConditionMatrix.Rows)
            matrix.Row([row, .. Without.All.Select(condition => string.Join(" or ", ConditionMatrix.Cell(row, condition).Select(Said).Distinct(StringComparer.Ordinal).OrderDescending(StringComparer.Ordinal)))]);
        MarkdownTable claims = new("dropped", "statement: check", "numbers", "verdict", "claim");
        foreach (string condition in Without.All.Prepend(ConditionMatrix.Nothing))
        {
            foreach (Claim claim in ConditionMatrix.Claims.Where(claim => string.Equals(claim.Drops, condition, StringComparison.Ordinal)))
                claims.Row(condition, ConditionMatrix.Row(claim), Numbers(claim), Said(claim), Code(claim));
            foreach ((_, Claim claim) in ConditionMatrix.Related.Where(related => string.Equals(related.Condition, condition, StringComparison.Ordinal)))
                claims.Row(condition, ConditionMatrix.Row(claim), Numbers(claim), $"{Said(claim)} ({Words.Of(claim.Reading)})", Code(claim));
        }

        text.Append("""

            ## Which conditions matter

            Each statement with one condition dropped at a time. "Holds or fails": that depends on how far the condition is missed. An empty cell has no claim. `figure condition-matrix` draws the table.


            """.ReplaceLineEndings("\n")).Append(matrix)
            .Append("\nThe claims behind it, and others that say something of the same condition, with their reading in brackets:\n\n").Append(claims);
    }

    private static string Said(Claim claim) => claim.Expected == Verdict.Supported ? "holds" : "fails";

    private static string Code(Claim claim) => $"`{claim.Id}`";

    private static string Numbers(Claim claim) => claim.Numbers ?? claim.Setting;

    /// <summary>The numbers of the settings that two claims have in common.</summary>
    private static string Shared(Claim claim, Claim other) => string.Join(Between, claim.Setting.Split(Between).Intersect(other.Setting.Split(Between), StringComparer.Ordinal));

    /// <summary>Those that only the first of two claims has.</summary>
    private static string Own(Claim claim, Claim other) => string.Join(Between, claim.Setting.Split(Between).Except(other.Setting.Split(Between), StringComparer.Ordinal));

    private static string Range(long least, long most) => least == most ? Whole(least) : $"{Whole(least)}–{Whole(most)}";

    private static string Ends(Interval interval, Func<double, string> number) => $"[{number(interval.Lower)}, {number(interval.Upper)}]";

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => NumberLabel.Of(double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>Three digits.</summary>
    private static string Short(double value) => NumberLabel.Of(double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private static string Thousandths(double value) => value.ToString("F3", CultureInfo.InvariantCulture).Replace('-', '−');
}
