using LabelNoise.Claims;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using static LabelNoise.Paper.Without;

namespace LabelNoise.Paper;

/// <content>Lemma 3.4 for the typical neuron, with one condition dropped at a time.</content>
internal sealed partial class Lemma34
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Dropped(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        PhaseTwoSetting setting = new(1e-3, 7);
        yield return Typical(rule, setting with { GivenSamples = 3 }, FewerThanDimension(Verdict.Refuted));
        yield return Typical(rule, setting with { GivenSamples = 14 }, TwiceDimension(Verdict.Supported));
        yield return Typical(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return Typical(rule, setting with { GivenWidth = 1 }, Narrow(Verdict.Supported));
        yield return Typical(rule, setting with { Dimension = 2 }, LowDimension(Verdict.Supported));
    }
}
