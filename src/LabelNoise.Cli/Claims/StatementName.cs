using System.Text.RegularExpressions;
using LabelNoise.Claims;

namespace LabelNoise.Cli.Claims;

/// <summary>The names under which a statement stands in either version of the paper.</summary>
internal static partial class StatementName
{
    /// <summary>
    /// An identifier that begins with a statement's id, whichever of its names was given: "3.2", "Theorem 4.2" and "B.4/by-T1" begin with C.4. "Lemma" and "Theorem" may stand for each other. An id comes before another
    /// statement's other name. What names no statement is left as it is.
    /// </summary>
    /// <param name="identifier">What was given.</param>
    /// <param name="statements">The statements there are.</param>
    public static string Resolve(string identifier, IReadOnlyList<Statement> statements)
    {
        int slash = identifier.IndexOf('/', StringComparison.Ordinal);
        string name = slash < 0 ? identifier : identifier[..slash];
        string? number = name.Split(' ') is [string kind, string last] && (Same(kind, "Lemma") || Same(kind, "Theorem")) ? last : null;
        Statement? named = Find(name, statements) ?? (number is null ? null : Find(number, statements));
        return named is null ? identifier : named.Id + identifier[name.Length..];
    }

    private static Statement? Find(string name, IReadOnlyList<Statement> statements) =>
        statements.FirstOrDefault(s => Same(s.Id, name) || Same(s.Title, name)) ?? statements.FirstOrDefault(s => OtherNames(s).Any(n => Same(n, name)));

    /// <summary>The numbers of its other names, each also with "Theorem" or "Lemma" before it.</summary>
    private static IEnumerable<string> OtherNames(Statement statement)
    {
        string kind = statement.Title.Split(' ')[0];
        return Number().Matches(statement.OtherNames).SelectMany(match => new[] { match.Value, $"{kind} {match.Value.Replace("Fig.", string.Empty, StringComparison.Ordinal)}" });
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b([A-Z0-9]|Fig)\.[0-9]+\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
