using System.Diagnostics;

namespace LabelNoise.Statistics;

/// <summary>Which of a test's two kinds of evidence its report shows.</summary>
internal static class Evidence
{
    /// <summary>The natural logarithm of the evidence for the verdict; of the larger while there is none.</summary>
    public static double For(Verdict verdict, double logRefutation, double logSupport) => verdict switch
    {
        Verdict.Refuted => logRefutation,
        Verdict.Supported => logSupport,
        Verdict.Inconclusive => Math.Max(logRefutation, logSupport),
        _ => throw new UnreachableException($"{verdict} is no verdict."),
    };
}
