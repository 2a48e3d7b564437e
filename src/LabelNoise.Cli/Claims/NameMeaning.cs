using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Cli.Claims;

/// <summary>What a name on the command line stands for.</summary>
/// <param name="Given">The name.</param>
/// <param name="Identifiers">The beginnings of ids that it stands for; none where it names items without claims.</param>
/// <param name="Items">The numbered items of that name in either version.</param>
/// <param name="Statements">The statements that it names as a whole.</param>
internal sealed record NameMeaning(string Given, IReadOnlyList<string> Identifiers, IReadOnlyList<NamedItem> Items, IReadOnlyList<Statement> Statements)
{
    /// <summary>Whether the items say what the identifiers are, and not an id or title that comes before them.</summary>
    public bool IsByNumber { get; private init; }

    /// <summary>The sections of that name, the claims of the first of which are meant; none where it is no section's.</summary>
    private IReadOnlyList<NamedSection> Sections { get; init; } = [];

    /// <summary>Whether its kind is none of its items'.</summary>
    private bool IsWrongKind { get; init; }

    /// <summary>Items of other kinds that have the number too.</summary>
    private IReadOnlyList<NamedItem> Others { get; init; } = [];

    /// <summary>The part of its items that it is; null where it means them as a whole.</summary>
    private ItemPart? Part { get; init; }

    /// <summary>Whether it names a part of a statement that has none to tell apart, so that the whole is meant.</summary>
    private bool IsWholeForPart { get; init; }

    /// <summary>
    /// The meaning of a name. A statement's id or title comes first, then a section, then the beginning of an id, then the number of an item: "B.3" is Corollary B.3 and, in the extended version, Lemma C.3. With "workshop" or
    /// "extended" it is the number of an item in that version. What follows a slash is the rest of an id. A wrong kind is left out.
    /// </summary>
    /// <param name="given">The name.</param>
    /// <param name="statements">The statements there are.</param>
    /// <param name="isBeginning">Whether some id begins with a text.</param>
    public static NameMeaning Of(string given, IReadOnlyList<Statement> statements, Func<string, bool> isBeginning)
    {
        int slash = given.IndexOf('/', StringComparison.Ordinal);
        (string head, string rest) = slash < 0 ? (given, string.Empty) : (given[..slash], given[slash..]);
        PaperName called = PaperName.Of(head);
        IReadOnlyList<NamedSection> sections = NamedSection.Find(called);
        PaperName paper = sections.Count > 0 ? called : NamedItem.WithoutWrongKind(called);
        IReadOnlyList<NamedItem> items = NamedItem.Find(paper);
        if (rest.Length > 0)
            return new NameMeaning(given, WithRest(given, rest, paper, items, statements, isBeginning), [], []);
        if (paper.Part.Length > 0)
            return OfPart(given, paper, items, statements, isBeginning);
        if (Named(paper, statements) is { } statement)
            return new NameMeaning(given, [statement.Id], [.. sections.Take(1).SelectMany(s => s.Items), .. items], [statement]) { Sections = sections, IsWrongKind = paper != called };
        bool begins = isBeginning(given);
        if (sections is [var section, ..] && (section.IsNamed || begins || items.Count == 0))
            return Whole(given, section.Items) with { Sections = sections, Items = [.. section.Items, .. items] };
        return items.Count == 0 || begins ? new NameMeaning(given, [given], items, []) : Whole(given, items) with { IsByNumber = true, IsWrongKind = paper != called, Others = NamedItem.OfOtherKinds(paper) };
    }

    /// <summary>Whether it may mean something else, or means more than was asked for.</summary>
    public bool IsAmbiguous => (IsByNumber && Items.Count > 1) || Sections.Count > 0 || IsWholeForPart || IsWrongKind || Others.Count > 0;

    /// <summary>What it names, and what to type for each of several alone, as a line; null where it names one item or none.</summary>
    public string? Explanation()
    {
        if (Part is { } part)
            return $"'{Given}' is part ({part.Number}) of {Series.Of("and", Items.Select(i => i.ToString()))}: {part.What}{Shared(part)}.";
        if (IsWholeForPart)
            return $"'{Given}': no claim tells apart the parts of {(Statements.Count > 0 ? Statements[0].Title : Items[0].ToString())}; the claims are those of the whole.";
        if (Sections is [var section, ..])
            return $"'{Given}' is {section}{(section.Items.Count > 0 ? "; the claims are those of all" : string.Empty)}.{Also("It is also", [.. Items.Skip(section.Items.Count)], [.. Sections.Skip(1)])}";
        string meant = IsWrongKind ? $"No item or section is called '{Given}'; the number is that of {Titles(Items)}" : $"'{Given}' is {Titles(Items)}";
        if (Items.Count < 2)
            return IsWrongKind ? $"{meant}." : Others.Count > 0 ? $"{meant}.{Also("The number is also that of", [.. Others], [])}" : null;
        string claims = !IsByNumber ? $"; the claims are those whose ids begin with {string.Join(" or ", Identifiers)}"
            : Identifiers.Count > 1 ? $"; the claims are those of {(Items.Count == 2 ? "both" : "all")}"
            : string.Empty;
        return $"{meant}{claims}. {Alone([.. Items.Select(i => i.Alone)])}";
    }

    private static string Also(string beginning, NamedItem[] items, NamedSection[] sections) => items.Length + sections.Length == 0
        ? string.Empty
        : $" {beginning} {Series.Of("and", [.. items.Select(Title), .. sections.Select(s => s.ToString())])}. {Alone([.. items.Select(i => i.Alone), .. sections.Select(s => s.Alone)])}";

    private static string Titles(IEnumerable<NamedItem> items) => Series.Of("and", items.Select(Title));

    private static string Title(NamedItem item) => item.Item.Identifiers.Count == 0 ? $"{item} (no claims)" : item.ToString();

    private static string Alone(IReadOnlyList<string> names) => $"For {(names.Count == 1 ? "that" : "one")} alone: {Series.Of("or", names.Select(name => $"\"{name}\""))}.";

    private static NameMeaning Whole(string given, IReadOnlyList<NamedItem> items) => new(
        given,
        [.. items.SelectMany(i => i.Item.Identifiers).Distinct(StringComparer.Ordinal)],
        items,
        [.. items.Where(i => i.Item.ClaimPrefix.Length == 0).Select(i => i.Item.Statement).OfType<Statement>().Distinct()]);

    /// <summary>A part of an item that has it; the whole where no item of that name has any; nothing that there is where the items have others.</summary>
    private static NameMeaning OfPart(string given, PaperName paper, IReadOnlyList<NamedItem> items, IReadOnlyList<Statement> statements, Func<string, bool> isBeginning)
    {
        if (items.FirstOrDefault(i => i.Part(paper.Part) is not null) is { } item && item.Part(paper.Part) is { } part)
            return new NameMeaning(given, part.Beginnings, [item], []) { Part = part };
        if (items.Any(i => i.Item.Kind == ItemKind.Condition) && NamedItem.Find(paper with { Item = $"A{paper.Part.TrimStart('A', 'a')}", Part = string.Empty }) is { Count: > 0 } conditions)
            return Whole(given, conditions) with { IsByNumber = true };
        if (items.Count == 0 || items.Any(i => i.Item.Parts.Count > 0))
            return new NameMeaning(given, [given], [], []);
        return Of($"{paper.Version} {paper.Item}".TrimStart(), statements, isBeginning) with { Given = given, IsWholeForPart = true };
    }

    private static string[] WithRest(string given, string rest, PaperName paper, IReadOnlyList<NamedItem> items, IReadOnlyList<Statement> statements, Func<string, bool> isBeginning)
    {
        if (Named(paper, statements) is { } statement)
            return [statement.Id + rest];
        return items.Count == 0 || isBeginning(given) ? [given] : [.. items.SelectMany(i => i.Item.Identifiers).Distinct(StringComparer.Ordinal).Select(identifier => identifier.TrimEnd('/') + rest)];
    }

    /// <summary>The statement that has the name for its id or title, which no version need be named for.</summary>
    private static Statement? Named(PaperName paper, IReadOnlyList<Statement> statements) =>
        paper.Version.Length > 0 ? null : statements.FirstOrDefault(s => Same(s.Id, paper.Item) || Same(s.Title, paper.Item));

    /// <summary>The other parts that some of its claims are about as well.</summary>
    private string Shared(ItemPart part)
    {
        string[] others = [.. Items.SelectMany(i => i.Item.Parts).Where(other => other != part && other.Beginnings.Intersect(part.Beginnings, StringComparer.Ordinal).Any()).Select(other => $"({other.Number})")];
        return others.Length == 0 ? string.Empty : $"; claims about it and {Series.Of("and", others)} at once are among these";
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
