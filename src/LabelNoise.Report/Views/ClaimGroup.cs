using LabelNoise.Claims;
using LabelNoise.Numerics;

namespace LabelNoise.Report.Views;

/// <summary>The claims of one kind about a statement.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">The heading.</param>
/// <param name="Note">What they are there for.</param>
/// <param name="Claims">The claims.</param>
public sealed record ClaimGroup(ClaimKind Kind, string Title, string Note, IReadOnlyList<ClaimView> Claims)
{
    /// <summary>The claims by kind, kinds without claims left out.</summary>
    internal static IReadOnlyList<ClaimGroup> Of(IReadOnlyList<ClaimView> claims) =>
        [.. Enum.GetValues<ClaimKind>().Select(kind => Of(kind, [.. claims.Where(c => c.Claim.Kind == kind)])).Where(group => group.Claims.Count > 0)];

    private static ClaimGroup Of(ClaimKind kind, IReadOnlyList<ClaimView> claims) => kind switch
    {
        ClaimKind.Statement => new ClaimGroup(kind, "The statement holds", "as amended, or as printed where that is true; each must be supported", claims),
        ClaimKind.PrintedReading => new ClaimGroup(kind, "The printed reading", "what fails as it is printed; each must be refuted", claims),
        ClaimKind.DroppedCondition => new ClaimGroup(kind, "A condition dropped", "which conditions the statement needs", claims),
        ClaimKind.Control => new ClaimGroup(kind, "Controls", "the same checks put to broken dynamics or to a false bound; each must be refuted, or the check proves nothing", claims),
        ClaimKind.SelfCheck => new ClaimGroup(kind, "Self-checks", "the code against itself; they say nothing about the paper", claims),
        _ => throw Guard.OutOfRange(nameof(kind), kind, "kind must be one of the named kinds."),
    };
}
