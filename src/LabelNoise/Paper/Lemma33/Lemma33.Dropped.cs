using LabelNoise.Claims;
using LabelNoise.Statistics;
using static LabelNoise.Paper.Without;

namespace LabelNoise.Paper;

/// <content>Lemma 3.3 with one condition dropped at a time; its width is 1/√η.</content>
internal sealed partial class Lemma33
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Dropped(Rules rules)
    {
        PhaseTwoSetting setting = new(1e-3, 7);
        yield return Exact(1e-3, null, 1, ClaimVariant.Dropped("at a width far below 1/√η", Verdict.Supported));
        yield return Exact(1e-2, null, 5000, ClaimVariant.Dropped("at a width above 4·η^(−3/2)", Verdict.Refuted));
        yield return GivenInputs(setting with { GivenSamples = 3 }, FewerThanDimension(Verdict.Refuted));
        yield return GivenInputs(setting with { GivenSamples = 14 }, TwiceDimension(Verdict.Supported));
        yield return GivenInputs(setting with { FiniteSample = true }, FiniteSample(Verdict.Supported));
    }
}
