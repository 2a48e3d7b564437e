using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Reporting;

/// <summary>The words that documents, tables and JSON use for readings, verdicts and profiles.</summary>
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

    /// <summary>"quick", "deep" or "literal".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The profile is none of the named ones.</exception>
    public static string Of(Profile profile) => profile switch
    {
        Profile.Quick => "quick",
        Profile.Deep => "deep",
        Profile.Literal => "literal",
        _ => throw Guard.OutOfRange(nameof(profile), profile, "profile must be one of the named profiles."),
    };
}
