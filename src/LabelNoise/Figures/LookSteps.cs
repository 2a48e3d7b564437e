namespace LabelNoise.Figures;

/// <summary>The steps at which a figure looks.</summary>
internal static class LookSteps
{
    /// <summary>From 0 to the last step, evenly; each step once.</summary>
    /// <param name="last">The last step.</param>
    /// <param name="parts">Into how many parts they divide the time.</param>
    public static IReadOnlyList<long> Even(long last, int parts) => [.. Enumerable.Range(0, parts + 1).Select(k => (long)((Int128)last * k / parts)).Distinct()];

    /// <summary>Step 0, then from the first to the last in equal ratios; each step once.</summary>
    /// <param name="first">The first step after 0, at least 1.</param>
    /// <param name="last">The last step.</param>
    /// <param name="parts">Into how many ratios they divide the time.</param>
    public static IReadOnlyList<long> Logarithmic(long first, long last, int parts) =>
        [0, .. Enumerable.Range(0, parts + 1).Select(k => k == parts ? last : (long)Math.Round(first * Math.Pow((double)last / first, (double)k / parts))).Distinct()];
}
