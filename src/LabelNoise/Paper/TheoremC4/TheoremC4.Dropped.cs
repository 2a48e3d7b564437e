using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using static LabelNoise.Paper.Without;

namespace LabelNoise.Paper;

/// <content>Theorem C.4 with one condition dropped at a time.</content>
internal sealed partial class TheoremC4
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Dropped(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        PhaseOneSetting setting = new(1024, 7, 1, InputLaw.Online);
        yield return ByWithout(rule, setting with { Width = 64 }, Narrow(Verdict.Supported));
        yield return ByWithout(rule, setting with { Stability = 2.5 }, Unstable(Verdict.Refuted));
        yield return ByWithout(rule, setting with { Inputs = InputLaw.TrainingSet(14) }, TwiceDimension(Verdict.Supported));
        yield return ByWithout(rule, setting with { Inputs = InputLaw.TrainingSet(3) }, FewerThanDimension(Verdict.Refuted));
        yield return ByWithout(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return ByWithout(rule, setting with { Width = 256, Inputs = InputLaw.TrainingSet(65_536) }, FiniteSample(Verdict.Supported));
        yield return ByWithout(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Refuted));
    }

    private static ProbabilityClaim ByWithout(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) =>
        By(rule, setting, variant with { Id = $"C.4/without/{setting.Id}" });
}
