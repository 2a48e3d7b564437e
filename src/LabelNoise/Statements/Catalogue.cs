using LabelNoise.Statements.Ladder;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>Every statement and every claim about it. Tests, the command line and docs/statements.md are all made from this list.</summary>
public sealed class Catalogue
{
    private Catalogue(Rules rules)
    {
        Claims =
        [
            .. LemmaC1.Claims(),
            .. LemmaC2.Claims(rules.Stochastic),
            .. LemmaC3.Claims(rules.Stochastic),
            .. TheoremC4.Claims(rules.Stochastic),
            .. LiteralClaims.Of(rules.Stochastic),
            .. DroppedConditions.Of(rules),
            .. EscapeExponents.Of(rules.Stochastic),
            .. Lemma33.Claims(),
            .. Lemma34.Claims(rules.FullBatch),
            .. Lemma35.Claims(rules.FullBatch),
            .. LiteralDescent.Of(rules.FullBatch),
            .. PhaseTwoExponents.Of(rules.FullBatch),
            .. Rungs.Of(rules).SelectMany(rung => rung.Claims),
        ];
        Ledger = new Ledger(Claims.Select(c => c.LedgerEntry));
        Ledger.EnsureWithinPublishedRate();
    }

    /// <summary>The paper's dynamics.</summary>
    public static Catalogue Paper { get; } = new(new Rules());

    /// <summary>The statements, in the order of the paper's appendix.</summary>
    public static IReadOnlyList<Statement> Statements { get; } =
    [
        LemmaC1.Statement,
        LemmaC2.Statement,
        LemmaC3.Statement,
        TheoremC4.Statement,
        Lemma33.Statement,
        Lemma34.Statement,
        Lemma35.Statement,
    ];

    /// <summary>All claims of all profiles.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The error budget of all claims, filtered in or not.</summary>
    public Ledger Ledger { get; }

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

    /// <summary>The claims of a profile: quick ones only, quick and deep ones, or those at literal settings only.</summary>
    public IEnumerable<Claim> In(Profile profile) => Claims.Where(c => profile.Includes(c.Profile));

    /// <summary>The claim with an identifier.</summary>
    /// <exception cref="ArgumentException">There is none; the message shows what identifiers look like.</exception>
    public Claim Find(string id) =>
        Claims.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))
        ?? throw new ArgumentException($"No claim is called '{id}'. Claims of a statement start with its id, such as '{Claims[0].Id}'.", nameof(id));
}
