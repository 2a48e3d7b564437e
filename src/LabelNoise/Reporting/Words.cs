using LabelNoise.Statements;
using LabelNoise.Statistics;

namespace LabelNoise.Reporting;

/// <summary>The words that documents, tables and JSON use for readings, verdicts and profiles.</summary>
public static class Words
{
    /// <summary>"as printed", "amended", "control" or "dropped".</summary>
    public static string Of(Reading reading) => reading switch
    {
        Reading.AsPrinted => "as printed",
        Reading.Amended => "amended",
        Reading.Dropped => "dropped",
        _ => "control",
    };

    /// <summary>"supported", "refuted" or "inconclusive".</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Refuted => "refuted",
        _ => "inconclusive",
    };

    /// <summary>"supported", "refuted", "inconclusive" or "conditions not met".</summary>
    public static string Of(Survival survival) => survival switch
    {
        Survival.Supported => "supported",
        Survival.Refuted => "refuted",
        Survival.ConditionsNotMet => "conditions not met",
        _ => "inconclusive",
    };

    /// <summary>"quick", "deep" or "literal".</summary>
    public static string Of(Profile profile) => profile switch
    {
        Profile.Quick => "quick",
        Profile.Deep => "deep",
        _ => "literal",
    };
}
