using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma C.1 with footnote 3's constant.</content>
internal sealed partial class LemmaC1
{
    /// <summary>The dimensions that are computed.</summary>
    private const int MostDimensions = 400;

    /// <summary>The lemma at the least width of A1, which is above m(d), so that it is true at every width that A1 allows.</summary>
    private static ExactClaim Footnote() => Exact(
        "footnote",
        $"{Short}, at every width that A1 allows",
        "from m(d) on it is true at every width, and the least width of A1 is above m(d)",
        FormattableString.Invariant($"C of footnote 3, η = C⁻⁹⁶, d = 1, …, {MostDimensions}, m ≥ C·η^(−1/2)"),
        "m(d) ≤ C·η^(−1/2) and Pr[B₀] ≥ 1 − 1/m there, for every d",
        Reading.AsPrinted,
        Verdict.Supported,
        () =>
        {
            bool?[] isTrue = [.. Enumerable.Range(1, MostDimensions).Select(IsTrueAt)];
            double least = Enumerable.Range(1, MostDimensions).Min(d => new FootnoteSetting(d).LeastWidth.Log10 - InitialNormBound.LeastWidth(d).Log10);
            return new ExactOutcome(ExactOutcome.All(isTrue), least, FormattableString.Invariant($"true at {isTrue.Count(at => at == true)} of {MostDimensions}; the least width is above m(d) by 10^{least:F1} or more"));
        },
        FormattableString.Invariant($"footnote 3's C, d = 1, …, {MostDimensions}"));

    private static bool? IsTrueAt(int dimension)
    {
        Enclosure logWidth = new FootnoteSetting(dimension).LogLeastWidth;
        return InitialNormBound.LogLeastWidth(dimension).AtMost(logWidth) & InitialNormBound.IsAtOneOverWidth(logWidth, dimension);
    }
}
