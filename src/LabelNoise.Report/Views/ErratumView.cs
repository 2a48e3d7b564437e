using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Report.Views;

/// <summary>A false reading or a gap of the paper, in five or six lines.</summary>
/// <param name="Title">What is wrong.</param>
/// <param name="Place">Where it stands in both versions.</param>
/// <param name="Fails">What fails, and why.</param>
/// <param name="Check">The smallest check.</param>
/// <param name="WithFootnote3">What becomes of it with footnote 3's constant; null where nothing is to be said.</param>
/// <param name="Instead">What to write instead.</param>
/// <param name="Survives">What survives.</param>
public sealed record ErratumView(string Title, string Place, string Fails, string Check, string? WithFootnote3, string Instead, string Survives)
{
    /// <summary>The errata of a statement; null for those of parts that no statement covers.</summary>
    internal static IReadOnlyList<ErratumView> About(Statement? statement) =>
        [.. ErrataSection.All.Where(s => s.Statement == statement).SelectMany(s => s.Errata).Select(Of)];

    private static ErratumView Of(Erratum erratum) => new(erratum.Title, erratum.Place, erratum.Fails, erratum.Check, erratum.WithFootnote3, erratum.Instead, erratum.Survives);
}
