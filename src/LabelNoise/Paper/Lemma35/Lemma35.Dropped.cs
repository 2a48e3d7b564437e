using LabelNoise.Claims;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using static LabelNoise.Paper.Without;

namespace LabelNoise.Paper;

/// <content>Both conclusions of Lemma 3.5 with one condition dropped at a time.</content>
internal sealed partial class Lemma35
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Dropped(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        PhaseTwoSetting setting = new(1e-3, 7);
        yield return Both(rule, setting with { GivenSamples = 3 }, FewerThanDimension(Verdict.Refuted));
        yield return Both(rule, setting with { GivenSamples = 14 }, TwiceDimension(Verdict.Refuted));
        yield return Both(rule, setting with { GivenWidth = 1 }, Narrow(Verdict.Refuted));
        yield return Both(rule, setting with { GivenWidth = 1, TeacherNorm = 0.42 }, Narrow(Verdict.Supported));
        yield return Both(rule, setting with { Dimension = 1, FiniteSample = true }, LowDimension(Verdict.Supported));
    }
}
