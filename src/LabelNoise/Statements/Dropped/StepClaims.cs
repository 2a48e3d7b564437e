using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using static LabelNoise.Statements.Dropped.Without;

namespace LabelNoise.Statements.Dropped;

/// <summary>The parts of Lemma C.3 with one condition dropped at a time.</summary>
internal static class StepClaims
{
    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule) => [.. GrowthClaims(rule), .. ProgressClaims(rule), .. IncrementClaims(rule)];

    /// <summary>(1) and (3), at a width where ρ/m^(1/8) is below 1.</summary>
    private static IEnumerable<Claim> GrowthClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(8192, 7, 1, InputLaw.Online);
        yield return LemmaC3.GrowthGivenInputs(rule, setting with { Inputs = InputLaw.TrainingSet(3) }, FewerThanDimension(Verdict.Refuted));
        yield return LemmaC3.GrowthGivenInputs(rule, setting with { Inputs = InputLaw.TrainingSet(14) }, TwiceDimension(Verdict.Supported));
        yield return Growth(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return Growth(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Supported));
        yield return Growth(rule, setting with { Stability = 2.5 }, Unstable(Verdict.Supported));
        foreach (int dimension in new[] { 1, 3 })
            yield return Growth(rule, setting with { Dimension = dimension, Stability = 0.5 }, LowDimension(Verdict.Refuted));
    }

    /// <summary>(2) for ‖wᵢ‖ ≥ ½.</summary>
    private static IEnumerable<Claim> ProgressClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(4096, 7, 1, InputLaw.Online);
        yield return EarlyProgress(rule, setting with { Inputs = InputLaw.TrainingSet(3) }, FewerThanDimension(Verdict.Supported));
        yield return Progress(rule, setting with { Inputs = InputLaw.TrainingSet(14) }, TwiceDimension(Verdict.Supported));
        yield return Progress(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return EarlyProgress(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Supported));
        yield return EarlyProgress(rule, setting with { Stability = 2.5 }, Unstable(Verdict.Supported));
        yield return Progress(rule, setting with { Width = 64 }, Narrow(Verdict.Supported));
        yield return Progress(rule, setting with { Dimension = 1, Stability = 0.5 }, LowDimension(Verdict.Supported));
    }

    /// <summary>(4), where Lemma C.2 fails; elsewhere it follows from (i) and (ii), whose bounds it multiplies.</summary>
    private static IEnumerable<Claim> IncrementClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(4096, 7, 0.5, InputLaw.Online);
        yield return LemmaC3.Increment(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return LemmaC3.Increment(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Refuted));
        yield return LemmaC3.Increment(rule, setting with { Stability = 2.5 }, Unstable(Verdict.Refuted));
        yield return LemmaC3.Increment(rule, setting with { Width = 64 }, Narrow(Verdict.Supported));
        yield return LemmaC3.Increment(rule, setting with { Dimension = 1 }, LowDimension(Verdict.Refuted));
    }

    private static ProbabilityClaim Growth(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => LemmaC3.Growth(rule, InitialLaw.Ntk, setting, variant, LemmaC3.Most);

    private static ProbabilityClaim Progress(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => LemmaC3.Progress(rule, setting, LemmaC3.LeastNorm, variant);

    /// <summary>After some tens of steps, since by the step of the other claims most of these runs have left the lazy regime.</summary>
    private static ProbabilityClaim EarlyProgress(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) =>
        LemmaC3.Progress(rule, setting, LemmaC3.LeastNorm, variant, 1 << 17);
}
