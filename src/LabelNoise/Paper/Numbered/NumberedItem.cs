using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>A numbered item of the paper, or a run of numbered equations with one verdict.</summary>
/// <param name="Kind">What the number belongs to.</param>
/// <param name="Workshop">Its number in the workshop version, or the first and last of a run, such as "13–16"; empty where that version does not have it.</param>
/// <param name="Extended">The same in the extended version.</param>
/// <param name="What">What it is, in a few words of ours.</param>
internal sealed record NumberedItem(ItemKind Kind, string Workshop, string Extended, string What)
{
    /// <summary>The statement of the catalogue that covers it; null where none does.</summary>
    public Statement? Statement { get; init; }

    /// <summary>What the identifiers of its own claims begin with, such as "Eq/27/"; the statement's where it is the whole of a statement.</summary>
    public string ClaimPrefix { get; init; } = string.Empty;

    /// <summary>Its parts; none where it has no numbered ones, or no claim tells them apart.</summary>
    public IReadOnlyList<ItemPart> Parts { get; init; } = [];

    /// <summary>Why no claim decides it as it is printed, such as "its formula is lost in the text at hand"; empty where one does, and where no statement covers it.</summary>
    public string Undecided { get; init; } = string.Empty;

    /// <summary>The slip for which alone it is refuted as printed, one of the table of misprints, such as "misprint" or "misprint in a display of its proof"; empty where it is not refuted, or for more.</summary>
    public string Slip { get; init; } = string.Empty;

    /// <summary>What the identifiers of all claims about it begin with: its own, its statement's, or where no statement covers it those in the commands of <see cref="Pointer"/>; none where there are none.</summary>
    public IReadOnlyList<string> Identifiers => (ClaimPrefix, Statement) switch
    {
        ({ Length: > 0 } prefix, _) => [prefix],
        (_, { } statement) => [statement.Id],
        _ => [.. Commands.SelectMany(command => command.Split(' ')[1..]).Select(id => id.Trim('"'))],
    };

    /// <summary>What is known of it where no statement covers it.</summary>
    public Standing Standing { get; init; }

    /// <summary>Where that is shown: a place in errata.md, a unit test or a command; empty where nothing is.</summary>
    public string Pointer { get; init; } = string.Empty;

    /// <summary>What <see cref="Pointer"/> has between backquotes, but for commands that select no claims.</summary>
    private IEnumerable<string> Commands => Pointer.Split('`').Where((part, place) => place % 2 == 1 && (part.StartsWith("verify ", StringComparison.Ordinal) || part.StartsWith("list ", StringComparison.Ordinal)));

    /// <summary>The verdicts that the catalogue expects of the claims about it under one reading, each once; self-checks are left out.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="reading">The reading.</param>
    public IReadOnlyList<Verdict> Verdicts(Catalogue catalogue, Reading reading) =>
        [.. catalogue.Claims.Where(c => c.Statement == Statement && c.Reading == reading && !c.IsSelfCheck && c.Id.StartsWith(ClaimPrefix, StringComparison.Ordinal)).Select(c => c.Expected).Distinct()];
}
