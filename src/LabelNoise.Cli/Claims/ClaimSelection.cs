using System.IO.Enumeration;
using System.Text.RegularExpressions;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Claims;

/// <summary>Which claims a run checks.</summary>
internal static partial class ClaimSelection
{
    /// <summary>Whether a claim, given by its id and its statement's where that is known, is meant by an identifier; the first rule that fits some claim counts.</summary>
    private static readonly Func<string, string?, string, bool>[] FromStrict =
    [
        (id, _, identifier) => string.Equals(id, identifier, StringComparison.OrdinalIgnoreCase),
        (id, statement, identifier) => string.Equals(statement, identifier, StringComparison.OrdinalIgnoreCase)
            || id.StartsWith(identifier.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase),
        (id, _, identifier) => identifier.Length > 0 && id.StartsWith(identifier, StringComparison.OrdinalIgnoreCase) && !EndsWithinNumber(id, identifier.Length),
        (id, _, identifier) => identifier.Contains('*', StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(identifier + "*", id),
    ];

    /// <summary>
    /// The claims that some identifier selects, in catalogue order; all where none is given. An identifier is a claim's own, a statement's, or
    /// the beginning of a claim's, preferably up to a slash and never within a number; upper and lower case are the same, and * in it stands for any text. A numbered item goes by its number in either version of the paper.
    /// </summary>
    /// <param name="claims">The claims there are.</param>
    /// <param name="identifiers">The identifiers.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="itemsAlone">Whether an identifier may name an item of the paper without a claim, or without one in the profile.</param>
    /// <exception cref="UserErrorException">An identifier selects nothing, or nothing in the profile.</exception>
    public static IReadOnlyList<Claim> Of(IReadOnlyList<Claim> claims, IReadOnlyList<string> identifiers, Profile profile, bool itemsAlone = false)
    {
        HashSet<Claim> selected = [];
        foreach (string identifier in identifiers)
        {
            NameMeaning meaning = Meaning(claims, identifier);
            Claim[] matches = Matches(claims, meaning);
            Claim[] affordable = [.. matches.Where(c => profile.Includes(c.Profile))];
            if (affordable.Length == 0 && !(itemsAlone && meaning.Items.Count > 0))
                throw new UserErrorException(matches.Length == 0 ? Refusal(claims, meaning) : $"'{identifier}' names claims of the {Words.Of(matches[0].Profile)} profile only; {Advice(profile, matches[0].Profile)}.");
            selected.UnionWith(affordable);
        }

        return [.. claims.Where(c => identifiers.Count == 0 ? profile.Includes(c.Profile) : selected.Contains(c))];
    }

    /// <summary>What an identifier stands for.</summary>
    public static NameMeaning Meaning(IReadOnlyList<Claim> claims, string identifier) =>
        NameMeaning.Of(identifier, Statements(claims), beginning => FromStrict.Any(rule => claims.Any(c => rule(c.Id, null, beginning))));

    /// <summary>How many claims of other profiles the identifiers select, and how to have them, as the end of a sentence; empty where there are none.</summary>
    public static string Others(IReadOnlyList<Claim> claims, IReadOnlyList<string> identifiers, Profile profile)
    {
        IEnumerable<Claim> all = identifiers.Count == 0 ? claims : identifiers.SelectMany(identifier => Matches(claims, Meaning(claims, identifier))).Distinct();
        return string.Concat(all.Where(c => !profile.Includes(c.Profile)).GroupBy(c => c.Profile).OrderBy(g => g.Key)
            .Select(g => FormattableString.Invariant($"; for {g.Count()} more ({Kinds(g)}) {Advice(profile, g.Key)}")));

        static string Kinds(IEnumerable<Claim> some) => string.Join(", ", some.GroupBy(c => c.Kind).OrderBy(g => g.Key)
            .Select(g => FormattableString.Invariant($"{g.Count()} {Words.Of(g.Key)}{(g.Count() == 1 ? string.Empty : "s")}")));
    }

    /// <summary>The one claim that an identifier selects; the examples of an error are sampled claims.</summary>
    /// <exception cref="UserErrorException">It selects none or several; the message names such claims.</exception>
    public static Claim One(IReadOnlyList<Claim> claims, string identifier)
    {
        Claim[] matches = Matches(claims, Meaning(claims, identifier));
        if (matches is [Claim claim])
            return claim;
        throw new UserErrorException(matches.Length > 0
            ? FormattableString.Invariant($"'{identifier}' names {matches.Length} claims; the id of one is accepted, such as {Examples(matches)}.")
            : $"No claim is called '{identifier}'; the id of one, such as {Nearest([.. claims.Where(c => c.LedgerEntry.Sampled)], identifier)}, or the beginning of one (see `list`) is accepted.");
    }

    /// <summary>Whether identifiers would select a claim that the catalogue does not have; all do where none is given.</summary>
    public static bool WouldSelect(IReadOnlyList<Claim> claims, IReadOnlyList<string> identifiers, string id) =>
        identifiers.Count == 0 || identifiers.SelectMany(given => Meaning(claims, given).Identifiers).Any(identifier =>
        {
            int strictness = Array.FindIndex(FromStrict, rule => rule(id, null, identifier));
            return strictness >= 0 && !FromStrict.Take(strictness).Any(rule => claims.Any(c => rule(c.Id, c.Statement.Id, identifier)));
        });

    /// <summary>Whether the value of a number goes on beyond the beginning of an id: m=100 does not mean m=1000, nor eta=1 the rate 1E-20.</summary>
    private static bool EndsWithinNumber(string id, int length) =>
        id.AsSpan(0, length).TrimEnd("0123456789.E-") is [.., '='] and { Length: var start } && start < length && length < id.Length && (char.IsAsciiDigit(id[length]) || id[length] is '.' or 'E');

    private static string Advice(Profile given, Profile needed) => (given, needed) switch
    {
        (_, Profile.Literal) => "add --literal",
        (Profile.Literal, Profile.Quick) => "leave --literal out",
        (Profile.Literal, _) => $"give --profile {Words.Of(needed)} in place of --literal",
        _ => $"add --profile {Words.Of(needed)}",
    };

    private static Statement[] Statements(IReadOnlyList<Claim> claims) => [.. claims.Select(c => c.Statement).Distinct()];

    private static Claim[] Matches(IReadOnlyList<Claim> claims, NameMeaning meaning) =>
        [.. meaning.Identifiers.SelectMany(identifier => FromStrict.Select(rule => claims.Where(c => rule(c.Id, c.Statement.Id, identifier)).ToArray()).FirstOrDefault(found => found.Length > 0) ?? []).Distinct()];

    private static string Refusal(IReadOnlyList<Claim> claims, NameMeaning meaning)
    {
        if (meaning.Items.Count > 0)
            return $"No claim is about {string.Join(" or ", meaning.Items)}; `list {Quoted(meaning.Given)}` says what is known of it.";
        if (meaning.Explanation() is { } explanation)
            return explanation;
        IEnumerable<string> names = [.. Statements(claims).SelectMany(s => new[] { s.Title, s.Id }), .. NamedItem.Names, .. NamedSection.Names, .. claims.SelectMany(c => Beginnings(c.Id)).Distinct(StringComparer.Ordinal)];
        string hint = Symbol().IsMatch(meaning.Given) ? " For a symbol see docs/notation.md."
            : NearestNumber.To(PaperName.Of(meaning.Given)) is { } nearest ? $" Did you mean {nearest}?"
            : Suggestion.For(meaning.Given, names);
        return $"No claim, statement or item is called '{meaning.Given}'.{hint} `list --items` has the statements and items of both versions, `list` the claims too.";
    }

    /// <summary>The id, and its beginnings up to a slash but for the statement's.</summary>
    private static IEnumerable<string> Beginnings(string id) => id.Select((letter, place) => (letter, place)).Where(at => at.letter == '/').Skip(1).Select(at => id[..at.place]).Append(id);

    private static string Quoted(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/') ? name : $"\"{name}\"";

    private static string Nearest(IReadOnlyList<Claim> claims, string given) => Examples(claims.OrderByDescending(c => c.Id.AsSpan().CommonPrefixLength(given)));

    private static string Examples(IEnumerable<Claim> claims) => string.Join(" or ", claims.Take(2).Select(c => c.Id));

    /// <summary>A letter, by itself or by its Greek name, with or without a subscript, a star or bars, such as T1, T₀, C_data, ‖θ*‖ and sigma; "A7" is rather a condition.</summary>
    [GeneratedRegex(
        @"^\s*(?![A-D][0-9])[|‖]*[ΔE∇]?(\p{L}\p{Mn}?|alpha|beta|gamma|delta|eps(ilon)?|eta|theta|lambda|xi|rho|sigma|tau|phi)(_\w{1,4}|[0-9₀-₉ᵢⱼ*⋆'^])*[|‖]*\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Symbol();
}
