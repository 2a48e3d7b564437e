using LabelNoise.Claims;
using LabelNoise.Statistics;
using static LabelNoise.Paper.Without;

namespace LabelNoise.Paper;

/// <content>Lemma 3.3 with one condition dropped at a time; its width is 1/√η.</content>
internal sealed partial class Lemma33
{
    /// <summary>Where the lemma is computed at other widths, ‖θ*‖ = m^(−1/4).</summary>
    internal static IReadOnlyList<(double LearningRate, long Width, ClaimVariant Variant)> AtOtherWidths { get; } =
    [
        (1e-3, 1, ClaimVariant.Dropped(EnoughWidth, "at a width far below 1/√η", Verdict.Supported)),
        (1e-2, 5000, ClaimVariant.Dropped(NoMoreWidth, "at a width above 4·η^(−3/2)", Verdict.Refuted)),
    ];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Dropped(Rules rules)
    {
        PhaseTwoSetting setting = new(1e-3, 7);
        foreach ((double learningRate, long width, ClaimVariant variant) in AtOtherWidths)
            yield return Exact(learningRate, null, width, variant);
        yield return GivenInputs(setting with { GivenSamples = 3 }, FewerThanDimension(Verdict.Refuted));
        yield return GivenInputs(setting with { GivenSamples = 14 }, TwiceDimension(Verdict.Supported));
        yield return GivenInputs(setting with { FiniteSample = true }, FiniteSample(Verdict.Supported));
    }
}
