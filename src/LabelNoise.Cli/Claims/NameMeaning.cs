using LabelNoise.Claims;

namespace LabelNoise.Cli.Claims;

/// <summary>What a name on the command line stands for.</summary>
/// <param name="Given">The name.</param>
/// <param name="Identifiers">The beginnings of ids that it stands for; none where it names items without claims.</param>
/// <param name="Items">The numbered items of that name in either version.</param>
/// <param name="Statements">The statements that it names as a whole.</param>
/// <param name="IsByNumber">Whether the items say what the identifiers are, and not an id or title that comes before them.</param>
internal sealed record NameMeaning(string Given, IReadOnlyList<string> Identifiers, IReadOnlyList<NamedItem> Items, IReadOnlyList<Statement> Statements, bool IsByNumber)
{
    /// <summary>
    /// The meaning of a name. A statement's id or title comes first, then the beginning of an id, then the number of an item: "B.3" is Corollary B.3 and, in the extended version, Lemma C.3. What follows a slash
    /// is the rest of an id. "Lemma" and "Theorem" may stand for each other.
    /// </summary>
    /// <param name="given">The name.</param>
    /// <param name="statements">The statements there are.</param>
    /// <param name="isBeginning">Whether some id begins with a text.</param>
    public static NameMeaning Of(string given, IReadOnlyList<Statement> statements, Func<string, bool> isBeginning)
    {
        int slash = given.IndexOf('/', StringComparison.Ordinal);
        (string head, string rest) = slash < 0 ? (given, string.Empty) : (given[..slash], given[slash..]);
        string name = NamedItem.WithoutWrongKind(head);
        IReadOnlyList<NamedItem> items = NamedItem.Find(name);
        if (statements.FirstOrDefault(s => Same(s.Id, name) || Same(s.Title, name)) is { } statement)
            return new NameMeaning(given, [statement.Id + rest], rest.Length == 0 ? items : [], rest.Length == 0 ? [statement] : [], IsByNumber: false);
        if (items.Count == 0 || isBeginning(given))
            return new NameMeaning(given, [given], items, [], IsByNumber: false);
        string[] identifiers = [.. items.Select(i => i.Item.Identifier).OfType<string>().Distinct(StringComparer.Ordinal)];
        return rest.Length == 0
            ? new NameMeaning(given, identifiers, items, [.. items.Where(i => i.Item.ClaimPrefix.Length == 0).Select(i => i.Item.Statement).OfType<Statement>().Distinct()], IsByNumber: true)
            : new NameMeaning(given, [.. identifiers.Select(identifier => identifier.TrimEnd('/') + rest)], [], [], IsByNumber: false);
    }

    /// <summary>Whether it is a number that several items have, the claims about all of which are meant.</summary>
    public bool IsAmbiguous => IsByNumber && Items.Count > 1;

    /// <summary>What it names, each with what to type for it alone, as a line; null where it names one item or none.</summary>
    public string? Explanation()
    {
        if (Items.Count < 2)
            return null;
        string[] items = [.. Items.Select(i => $"{i} ({(i.Item.Identifier is { } identifier ? $"`{identifier}`" : "no claims")})")];
        string claims = !IsByNumber ? $"; the claims are those whose ids begin with {string.Join(" or ", Identifiers)}"
            : Identifiers.Count > 1 ? $"; the claims are those of {(Items.Count == 2 ? "both" : "all")}"
            : string.Empty;
        return $"'{Given}' is {string.Join(", ", items[..^1])} and {items[^1]}{claims}.";
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
