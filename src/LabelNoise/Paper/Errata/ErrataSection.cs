using LabelNoise.Claims;

namespace LabelNoise.Paper;

/// <summary>The errata of one statement, or of a part of the paper that no statement of the catalogue covers.</summary>
/// <param name="Title">The heading: the statement's title, or the name of the part.</param>
/// <param name="Statement">The statement; null where the catalogue has none.</param>
/// <param name="Errata">The entries, in the order in which the paper has their places.</param>
internal sealed record ErrataSection(string Title, Statement? Statement, IReadOnlyList<Erratum> Errata)
{
    /// <summary>All entries, in the order of the workshop version; last what the extended version alone has.</summary>
    public static IReadOnlyList<ErrataSection> All { get; } =
    [
        new("Setup and Condition 3.1", null, SetupErrata.Errata),
        Of<Lemma33>(),
        Of<NoiseFlow>(),
        Of<Lemma34>(),
        Of<Lemma35>(),
        Of<TwoPhases>(),
        Of<LazyOrRich>(),
        Of<Preliminaries>(),
        Of<LemmaC1>(),
        Of<LemmaC2>(),
        Of<LemmaC3>(),
        Of<TheoremC4>(),
        Of<Equations>(),
        Of<SharpnessAware>(),
        Of<AlternatingNoise>(),
    ];

    private static ErrataSection Of<TItem>()
        where TItem : IPaperItem => new(TItem.Statement.Title, TItem.Statement, TItem.Errata);
}
