using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Reporting;

/// <summary>The words that documents, tables and JSON use for readings, verdicts, profiles and numbered items.</summary>
internal static class Words
{
    /// <summary>"as printed", "amended", "control" or "dropped".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The reading is none of the named ones.</exception>
    public static string Of(Reading reading) => reading switch
    {
        Reading.AsPrinted => "as printed",
        Reading.Amended => "amended",
        Reading.Dropped => "dropped",
        Reading.Control => "control",
        _ => throw Guard.OutOfRange(nameof(reading), reading, "reading must be one of the named readings."),
    };

    /// <summary>The reading of a claim about the paper; "self-check" for one that holds the code to itself.</summary>
    public static string ReadingOf(Claim claim) => claim.IsSelfCheck ? Of(ClaimKind.SelfCheck) : Of(claim.Reading);

    /// <summary>"statement", "printed reading", "dropped condition", "control" or "self-check".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the named ones.</exception>
    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Statement => "statement",
        ClaimKind.PrintedReading => "printed reading",
        ClaimKind.DroppedCondition => "dropped condition",
        ClaimKind.Control => "control",
        ClaimKind.SelfCheck => "self-check",
        _ => throw Guard.OutOfRange(nameof(kind), kind, "kind must be one of the named kinds."),
    };

    /// <summary>"supported", "refuted" or "inconclusive".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is none of the named ones.</exception>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Refuted => "refuted",
        Verdict.Inconclusive => "inconclusive",
        _ => throw Guard.OutOfRange(nameof(verdict), verdict, "verdict must be one of the named verdicts."),
    };

    /// <summary>"supported", "refuted", "inconclusive", "conditions not met" or "not run".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The survival is none of the named ones.</exception>
    public static string Of(Survival survival) => survival switch
    {
        Survival.Supported => "supported",
        Survival.Refuted => "refuted",
        Survival.ConditionsNotMet => "conditions not met",
        Survival.NotRun => "not run",
        Survival.Inconclusive => "inconclusive",
        _ => throw Guard.OutOfRange(nameof(survival), survival, "survival must be one of the named survivals."),
    };

    /// <summary>How a claim is decided: "sampled"; or without samples "certified", by enclosures, or "computed", in double precision.</summary>
    /// <exception cref="ArgumentNullException">The claim is null.</exception>
    public static string MethodOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim switch
        {
            ExactClaim { Certification: Certification.Certified } => "certified",
            ExactClaim => "computed",
            _ => "sampled",
        };
    }

    /// <summary>"probability", "mean" or "exponent".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is none of the named ones.</exception>
    public static string Of(BoundedNumber number) => number switch
    {
        BoundedNumber.Probability => "probability",
        BoundedNumber.Mean => "mean",
        BoundedNumber.Exponent => "exponent",
        _ => throw Guard.OutOfRange(nameof(number), number, "number must be one of the named numbers."),
    };

    /// <summary>"at least", "at most" or "within".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The side is none of the named ones.</exception>
    public static string Of(BoundSide side) => side switch
    {
        BoundSide.AtLeast => "at least",
        BoundSide.AtMost => "at most",
        BoundSide.Within => "within",
        _ => throw Guard.OutOfRange(nameof(side), side, "side must be one of the named sides."),
    };

    /// <summary>The verdicts of several claims as one: each once, in order, such as "supported, refuted"; empty where there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A verdict is none of the named ones.</exception>
    public static string Of(IEnumerable<Verdict> verdicts) => string.Join(", ", verdicts.Distinct().Order().Select(Of));

    /// <summary>"quick", "deep" or "literal".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The profile is none of the named ones.</exception>
    public static string Of(Profile profile) => profile switch
    {
        Profile.Quick => "quick",
        Profile.Deep => "deep",
        Profile.Literal => "literal",
        _ => throw Guard.OutOfRange(nameof(profile), profile, "profile must be one of the named profiles."),
    };

    /// <summary>"condition", "definition", "lemma", "corollary", "theorem", "equation", "figure", "table", "algorithm" or "footnote".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the named ones.</exception>
    public static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Condition => "condition",
        ItemKind.Definition => "definition",
        ItemKind.Lemma => "lemma",
        ItemKind.Corollary => "corollary",
        ItemKind.Theorem => "theorem",
        ItemKind.Equation => "equation",
        ItemKind.Figure => "figure",
        ItemKind.Table => "table",
        ItemKind.Algorithm => "algorithm",
        ItemKind.Footnote => "footnote",
        _ => throw Guard.OutOfRange(nameof(kind), kind, "kind must be one of the named kinds."),
    };

    /// <summary>"not checked", "definition", "misprint", "gap", "false" or "out of reach".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The standing is none of the named ones.</exception>
    public static string Of(Standing standing) => standing switch
    {
        Standing.NotChecked => "not checked",
        Standing.Definition => "definition",
        Standing.Misprint => "misprint",
        Standing.Gap => "gap",
        Standing.False => "false",
        Standing.OutOfReach => "out of reach",
        _ => throw Guard.OutOfRange(nameof(standing), standing, "standing must be one of the named standings."),
    };
}
