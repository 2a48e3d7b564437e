using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statements;

namespace LabelNoise.Cli.Claims;

/// <summary>Which claims a run checks.</summary>
internal static class ClaimSelection
{
    /// <summary>
    /// The claims that some identifier selects, in catalogue order; all where none is given. An identifier is a claim's own, a statement's, or
    /// the beginning of a claim's, preferably up to a slash; upper and lower case are the same.
    /// </summary>
    /// <exception cref="UserErrorException">An identifier selects nothing, or nothing in the profile.</exception>
    public static IReadOnlyList<Claim> Of(IReadOnlyList<Claim> claims, IReadOnlyList<string> identifiers, Profile profile)
    {
        HashSet<Claim> selected = [];
        foreach (string identifier in identifiers)
        {
            Claim[] matches = Matches(claims, identifier);
            if (identifier.StartsWith('-'))
                throw new UserErrorException($"'{identifier}' is no option of this command; --help names those it has.");
            if (matches.Length == 0)
                throw new UserErrorException($"No claim or statement is called '{identifier}'; {Accepted(claims)} is accepted.");
            Claim[] affordable = [.. matches.Where(c => profile.Includes(c.Profile))];
            if (affordable.Length == 0)
                throw new UserErrorException($"'{identifier}' names claims of the {Words.Of(matches[0].Profile)} profile only; add {Option(matches[0].Profile)}.");
            selected.UnionWith(affordable);
        }

        return [.. claims.Where(c => identifiers.Count == 0 ? profile.Includes(c.Profile) : selected.Contains(c))];
    }

    /// <summary>The claim that has exactly this identifier.</summary>
    /// <exception cref="UserErrorException">None has; the message names those that begin with it.</exception>
    public static Claim One(IReadOnlyList<Claim> claims, string identifier)
    {
        if (claims.FirstOrDefault(c => string.Equals(c.Id, identifier, StringComparison.Ordinal)) is { } claim)
            return claim;
        Claim[] near = Matches(claims, identifier);
        throw new UserErrorException(near.Length > 0
            ? $"'{identifier}' names {near.Length} claims; one whole id is accepted, such as {Examples(near)}."
            : $"No claim is called '{identifier}'; {Accepted(claims)} is accepted.");
    }

    private static string Option(Profile profile) => profile == Profile.Literal ? "--literal" : $"--profile {Words.Of(profile)}";

    private static Claim[] Matches(IReadOnlyList<Claim> claims, string identifier)
    {
        Func<Claim, bool>[] fromStrict =
        [
            c => string.Equals(c.Id, identifier, StringComparison.OrdinalIgnoreCase),
            c => string.Equals(c.Statement.Id, identifier, StringComparison.OrdinalIgnoreCase)
                || c.Id.StartsWith(identifier.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase),
            c => identifier.Length > 0 && c.Id.StartsWith(identifier, StringComparison.OrdinalIgnoreCase),
        ];
        return fromStrict.Select(rule => claims.Where(rule).ToArray()).FirstOrDefault(found => found.Length > 0) ?? [];
    }

    private static string Accepted(IReadOnlyList<Claim> claims) =>
        $"a statement ({string.Join(", ", claims.Select(c => c.Statement.Id).Distinct(StringComparer.Ordinal))}), "
        + $"a claim's id, such as {Examples(claims)}, or the beginning of one (see `list`)";

    private static string Examples(IReadOnlyList<Claim> claims) => string.Join(" or ", claims.Take(2).Select(c => c.Id));
}
