using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Report.Views;

/// <summary>Which sign stands for which verdict.</summary>
internal static class VerdictMarks
{
    /// <summary>The sign of one verdict.</summary>
    public static VerdictMark Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => VerdictMark.Supported,
        Verdict.Refuted => VerdictMark.Refuted,
        Verdict.Inconclusive => VerdictMark.Inconclusive,
        _ => throw Guard.OutOfRange(nameof(verdict), verdict, "verdict must be one of the named verdicts."),
    };

    /// <summary>The sign of several.</summary>
    public static VerdictMark Of(IReadOnlyList<Verdict> verdicts) => verdicts switch
    {
        [] => VerdictMark.None,
        [Verdict one] => Of(one),
        _ => VerdictMark.Mixed,
    };
}
