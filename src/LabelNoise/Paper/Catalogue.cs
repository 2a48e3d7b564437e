using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Every statement and every claim about it. Tests, the command line and the documents are all made from this list.</summary>
public sealed class Catalogue
{
    /// <summary>Made when it is asked for: most commands need names of statements and figures, and no claim.</summary>
    private static readonly Lazy<Catalogue> OfPaper = new(() => new Catalogue(new Rules()));

    private Catalogue(Rules rules)
    {
        Claims = [.. Items.SelectMany(item => item.Claims(rules))];
        Ledger = new Ledger(Claims.Select(c => c.LedgerEntry));
        Ledger.EnsureWithinPublishedRate();
    }

    /// <summary>The numbered statements of the paper, in the order of its appendix, each with everything that is checked about it.</summary>
    internal static IReadOnlyList<PaperItem> Items { get; } =
    [
        PaperItem.Of<Preliminaries>(),
        PaperItem.Of<LemmaC1>(),
        PaperItem.Of<LemmaC2>(),
        PaperItem.Of<LemmaC3>(),
        PaperItem.Of<TheoremC4>(),
        PaperItem.Of<Lemma33>(),
        PaperItem.Of<Lemma34>(),
        PaperItem.Of<Lemma35>(),
        PaperItem.Of<Equations>(),
        PaperItem.Of<TwoPhases>(),
        PaperItem.Of<NoiseFlow>(),
        PaperItem.Of<LazyOrRich>(),
        PaperItem.Of<SharpnessAware>(),
        PaperItem.Of<AlternatingNoise>(),
    ];

    /// <summary>The statements, in the order of the paper's appendix.</summary>
    public static IReadOnlyList<Statement> Statements { get; } = [.. Items.Select(item => item.Statement)];

    /// <summary>Everything that can be seen, statement by statement, then of the whole.</summary>
    internal static IReadOnlyList<Figure> Figures { get; } = [.. Items.SelectMany(item => item.Figures), .. Overview.Figures];

    /// <summary>The paper's dynamics.</summary>
    public static Catalogue Paper => OfPaper.Value;

    /// <summary>All claims of all profiles, statement by statement.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The error budget of all claims, filtered in or not.</summary>
    internal Ledger Ledger { get; }

    /// <summary>Puts other dynamics through the same claims.</summary>
    /// <exception cref="ArgumentNullException">The rules are null.</exception>
    /// <exception cref="ArgumentException">A slot holds a rule that cannot serve there.</exception>
    public static Catalogue For(Rules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Catalogue catalogue = new(rules);
        rules.EnsureTheyServe(catalogue.Claims);
        return catalogue;
    }

    /// <summary>The claims about one statement, of every profile, made anew.</summary>
    /// <param name="statement">One of <see cref="Statements"/>.</param>
    /// <param name="rules">The dynamics.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The statement is none of the paper's.</exception>
    public static IEnumerable<Claim> About(Statement statement, Rules rules)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(rules);
        PaperItem item = Items.FirstOrDefault(i => i.Statement == statement) ?? throw new ArgumentException($"{statement.Title} is none of the paper's statements.", nameof(statement));
        return item.Claims(rules);
    }

    /// <summary>The thresholds of all statements along one parameter at a time.</summary>
    /// <param name="rules">The dynamics.</param>
    /// <exception cref="ArgumentNullException">The rules are null.</exception>
    internal static IEnumerable<Rung> Ladder(Rules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Items.SelectMany(item => item.Ladder(rules));
    }

    /// <summary>The claims of a profile: quick ones only, quick and deep ones, or those at literal settings only.</summary>
    public IEnumerable<Claim> In(Profile profile) => Claims.Where(c => profile.Includes(c.Profile));

    /// <summary>The claim with an identifier.</summary>
    /// <exception cref="ArgumentException">There is none; the message shows what identifiers look like.</exception>
    public Claim Find(string id) =>
        Claims.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))
        ?? throw new ArgumentException($"No claim is called '{id}'. Claims of a statement start with its id, such as '{Claims[0].Id}'.", nameof(id));
}
