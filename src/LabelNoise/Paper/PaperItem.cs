using LabelNoise.Claims;
using LabelNoise.Figures;

namespace LabelNoise.Paper;

/// <summary>A numbered statement of the paper as data: what the catalogue, the documents, the command line and the tests go through.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Claims">All claims about it, of every profile.</param>
/// <param name="Ladder">Its thresholds along one parameter at a time.</param>
/// <param name="Figures">What of it can be seen.</param>
/// <param name="Errata">What is wrong with it as it is printed.</param>
internal sealed record PaperItem(Statement Statement, Func<Rules, IEnumerable<Claim>> Claims, Func<Rules, IEnumerable<Rung>> Ladder, IReadOnlyList<Figure> Figures, IReadOnlyList<Erratum> Errata)
{
    /// <summary>The item that a type describes.</summary>
    public static PaperItem Of<TItem>()
        where TItem : IPaperItem => new(
            TItem.Statement,
            rules => [.. TItem.Claims(rules), .. TItem.Proven(rules), .. TItem.Literal(rules), .. TItem.Dropped(rules), .. TItem.Exponents(rules), .. TItem.Ladder(rules).SelectMany(rung => rung.Claims)],
            TItem.Ladder,
            [.. TItem.Figures],
            TItem.Errata);
}
