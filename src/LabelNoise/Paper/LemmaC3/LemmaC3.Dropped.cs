using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using static LabelNoise.Paper.Without;

namespace LabelNoise.Paper;

/// <content>The parts of Lemma C.3 with one condition dropped at a time.</content>
internal sealed partial class LemmaC3
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Dropped(Rules rules) => [.. GrowthClaims(rules.Stochastic), .. ProgressClaims(rules.Stochastic), .. IncrementClaims(rules.Stochastic)];

    /// <summary>(1) and (3), at a width where ρ/m^(1/8) is below 1.</summary>
    private static IEnumerable<Claim> GrowthClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(8192, 7, 1, InputLaw.Online);
        yield return GrowthGivenInputs(rule, setting with { Inputs = InputLaw.TrainingSet(3) }, FewerThanDimension(Verdict.Refuted));
        yield return GrowthGivenInputs(rule, setting with { Inputs = InputLaw.TrainingSet(14) }, TwiceDimension(Verdict.Supported));
        yield return GrowthWithout(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return GrowthWithout(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Supported));
        yield return GrowthWithout(rule, setting with { Stability = 2.5 }, Unstable(Verdict.Supported));
        foreach (int dimension in new[] { 1, 3 })
            yield return GrowthWithout(rule, setting with { Dimension = dimension, Stability = 0.5 }, LowDimension(Verdict.Refuted));
    }

    /// <summary>(2) for ‖wᵢ‖ ≥ ½.</summary>
    private static IEnumerable<Claim> ProgressClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(4096, 7, 1, InputLaw.Online);
        yield return EarlyProgress(rule, setting with { Inputs = InputLaw.TrainingSet(3) }, FewerThanDimension(Verdict.Supported));
        yield return ProgressWithout(rule, setting with { Inputs = InputLaw.TrainingSet(14) }, TwiceDimension(Verdict.Supported));
        yield return ProgressWithout(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return EarlyProgress(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Supported));
        yield return EarlyProgress(rule, setting with { Stability = 2.5 }, Unstable(Verdict.Supported));
        yield return ProgressWithout(rule, setting with { Width = 64 }, Narrow(Verdict.Supported));
        yield return ProgressWithout(rule, setting with { Dimension = 1, Stability = 0.5 }, LowDimension(Verdict.Supported));
    }

    /// <summary>(4), where Lemma C.2 fails; elsewhere it follows from (i) and (ii), whose bounds it multiplies.</summary>
    private static IEnumerable<Claim> IncrementClaims(UpdateRule rule)
    {
        PhaseOneSetting setting = new(4096, 7, 0.5, InputLaw.Online);
        yield return Increment(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return Increment(rule, setting with { Inputs = InputLaw.HeavyTailed(3) }, HeavyTails(Verdict.Refuted));
        yield return Increment(rule, setting with { Stability = 2.5 }, Unstable(Verdict.Refuted));
        yield return Increment(rule, setting with { Width = 64 }, Narrow(Verdict.Supported));
        yield return Increment(rule, setting with { Dimension = 1 }, LowDimension(Verdict.Refuted));
    }

    private static ProbabilityClaim GrowthWithout(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => Growth(rule, InitialLaw.Ntk, setting, variant, Most);

    private static ProbabilityClaim ProgressWithout(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => Progress(rule, setting, LeastNorm, variant);

    /// <summary>After some tens of steps, since by the step of the other claims most of these runs have left the lazy regime.</summary>
    private static ProbabilityClaim EarlyProgress(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) =>
        Progress(rule, setting, LeastNorm, variant, 1 << 17);
}
