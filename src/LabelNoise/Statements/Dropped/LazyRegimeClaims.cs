using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using static LabelNoise.Statements.Dropped.Without;

namespace LabelNoise.Statements.Dropped;

/// <summary>Lemma C.2 and Theorem C.4 with one condition dropped at a time.</summary>
internal static class LazyRegimeClaims
{
    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule) => [.. BoundClaims(rule), .. EscapeClaims(rule)];

    private static IEnumerable<Claim> BoundClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(1024, 7, 0.5, InputLaw.Online);
        yield return Bounds(rule, setting with { Width = 64 }, Narrow(Verdict.Refuted));
        yield return Bounds(rule, setting with { Inputs = InputLaw.TrainingSet(14) }, TwiceDimension(Verdict.Supported));
        yield return Bounds(rule, setting with { Inputs = InputLaw.TrainingSet(3) }, FewerThanDimension(Verdict.Supported));
        yield return Bounds(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Refuted));
        yield return Bounds(rule, setting with { Dimension = 3 }, LowDimension(Verdict.Supported));
        yield return Bounds(rule, setting with { Dimension = 1 }, LowDimension(Verdict.Refuted));
        yield return Bounds(rule, setting with { NoiseLevel = 0 }, NoLabelNoise(Verdict.Supported));
        yield return Bounds(rule, setting with { Dimension = 2 }, LowDimension(Verdict.Refuted));
        yield return Bounds(rule, setting with { Inputs = InputLaw.HeavyTailed(6) }, HeavyTails(Verdict.Refuted));
        yield return Bounds(rule, setting with { Inputs = InputLaw.HeavyTailed(20) }, HeavyTails(Verdict.Supported));
        yield return Bounds(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Refuted));
    }

    private static IEnumerable<Claim> EscapeClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(1024, 7, 1, InputLaw.Online);
        yield return Escape(rule, setting with { Width = 64 }, Narrow(Verdict.Supported));
        yield return Escape(rule, setting with { Stability = 2.5 }, Unstable(Verdict.Refuted));
        yield return Escape(rule, setting with { Inputs = InputLaw.TrainingSet(14) }, TwiceDimension(Verdict.Supported));
        yield return Escape(rule, setting with { Inputs = InputLaw.TrainingSet(3) }, FewerThanDimension(Verdict.Refuted));
        yield return Escape(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return Escape(rule, setting with { Width = 256, Inputs = InputLaw.TrainingSet(65_536) }, FiniteSample(Verdict.Supported));
        yield return Escape(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Refuted));
    }

    private static ProbabilityClaim Bounds(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) =>
        LemmaC2.Both(rule, setting, variant with { Id = $"C.2/without/{setting.Id}" });

    private static ProbabilityClaim Escape(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) =>
        TheoremC4.By(rule, setting, variant with { Id = $"C.4/without/{setting.Id}" });
}
