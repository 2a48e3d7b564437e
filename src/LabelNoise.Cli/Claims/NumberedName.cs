using System.Text.RegularExpressions;
using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Claims;

/// <summary>A kind and a number or several, such as "Lemma B.3", "Eq. 44", "(45)–(46)" and "equations 33 and 34".</summary>
/// <param name="Kind">The kind as it was typed; "equation" where a number in parentheses stands alone, and empty where another does.</param>
/// <param name="Numbers">What was typed after the kind.</param>
/// <param name="Runs">The numbers: one run, or the two with "and" or a comma between them.</param>
internal sealed partial record NumberedName(string Kind, string Numbers, IReadOnlyList<NumberRun> Runs)
{
    /// <summary>What else a kind is called than by the beginning of its word, such as "eq" and "Cor.".</summary>
    private static readonly (string Word, string Kind)[] Abbreviations = [("eqn", Words.Of(ItemKind.Equation)), ("thm", Words.Of(ItemKind.Theorem))];

    private static readonly string[] Kinds = [.. Enum.GetValues<ItemKind>().Select(Words.Of), "section", "appendix"];

    /// <summary>Takes a name apart; null where it is none such.</summary>
    public static NumberedName? Of(string name)
    {
        if (Parts().Match(name) is not { Success: true } parts)
            return null;
        (string first, string last) = (parts.Groups["first"].Value, parts.Groups["last"].Value);
        NumberRun?[] runs = parts.Groups["and"].Success ? [NumberRun.Of(first), NumberRun.Of(last)] : [NumberRun.Of(first, last)];
        string kind = parts.Groups["kind"].Value;
        return runs.Contains(null) ? null : new NumberedName(kind.Length == 0 && parts.Groups["open"].Success ? Words.Of(ItemKind.Equation) : kind, parts.Groups["numbers"].Value, [.. runs.OfType<NumberRun>()]);
    }

    /// <summary>Whether a kind was typed that an item or a section may have.</summary>
    public bool HasKind => Kind.Length > 0 && Kinds.Any(IsCalled);

    /// <summary>Whether what was typed may stand for a kind.</summary>
    public bool IsCalled(string kind) =>
        kind.StartsWith(Kind, StringComparison.OrdinalIgnoreCase) || Abbreviations.Any(a => string.Equals(a.Kind, kind, StringComparison.Ordinal) && string.Equals(a.Word, Kind, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether some items have the first and the last of its numbers.</summary>
    /// <param name="numbers">The numbers of the items.</param>
    public bool IsWithin(IEnumerable<string> numbers)
    {
        NumberRun[] known = [.. numbers.Select(NumberRun.OfItem).OfType<NumberRun>()];
        return Runs.All(run => known.Any(one => one.Includes(run with { Last = run.First })) && known.Any(one => one.Includes(run with { First = run.Last })));
    }

    [GeneratedRegex(
        @"^\s*((?<kind>[a-z]{2,}?)s?\.?\s*)?(?<numbers>(?<open>\()?(?<first>(?<![a-z])[A-D](\.?[0-9]+|\s*\([0-9]\))|[0-9]+(\.[0-9]+)?)\)?(\s*([–-]|to\b|(?<and>and\b|,))\s*\(?(?<last>([A-D]\.?)?[0-9]+(\.[0-9]+)?)\)?)?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Parts();
}
