using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using static LabelNoise.Paper.Without;

namespace LabelNoise.Paper;

/// <content>Lemma C.2 with one condition dropped at a time.</content>
internal sealed partial class LemmaC2
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Dropped(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        PhaseOneSetting setting = new(1024, 7, 0.5, InputLaw.Online);
        yield return BothWithout(rule, setting with { Width = 64 }, Narrow(Verdict.Refuted));
        yield return BothWithout(rule, setting with { Inputs = InputLaw.TrainingSet(14) }, TwiceDimension(Verdict.Supported));
        yield return BothWithout(rule, setting with { Inputs = InputLaw.TrainingSet(3) }, FewerThanDimension(Verdict.Supported));
        yield return BothWithout(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Refuted));
        yield return BothWithout(rule, setting with { Dimension = 3 }, LowDimension(Verdict.Supported));
        yield return BothWithout(rule, setting with { Dimension = 1 }, LowDimension(Verdict.Refuted));
        yield return BothWithout(rule, setting with { NoiseLevel = 0 }, NoLabelNoise(Verdict.Supported));
        yield return BothWithout(rule, setting with { Dimension = 2 }, LowDimension(Verdict.Refuted));
        yield return BothWithout(rule, setting with { Inputs = InputLaw.HeavyTailed(6) }, HeavyTails(Verdict.Refuted));
        yield return BothWithout(rule, setting with { Inputs = InputLaw.HeavyTailed(20) }, HeavyTails(Verdict.Supported));
        yield return BothWithout(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Refuted));
    }

    private static ProbabilityClaim BothWithout(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) =>
        Both(rule, setting, variant with { Id = $"C.2/without/{setting.Id}" });
}
