using LabelNoise.Simulation;
using LabelNoise.Statistics;
using static LabelNoise.Statements.Dropped.Without;

namespace LabelNoise.Statements.Dropped;

/// <summary>Lemmas 3.3, 3.4 and 3.5 with one condition dropped at a time.</summary>
internal static class BoxClaims
{
    /// <summary>The claims for a full-batch rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule) => [.. Oscillation(), .. Alignment(rule), .. Convergence(rule)];

    /// <summary>Lemma 3.3; its width is 1/√η.</summary>
    private static IEnumerable<Claim> Oscillation()
    {
        PhaseTwoSetting setting = new(1e-3, 7);
        yield return Lemma33.Exact(1e-3, null, 1, ClaimVariant.Dropped("at a width far below 1/√η", Verdict.Supported));
        yield return Lemma33.Exact(1e-2, null, 5000, ClaimVariant.Dropped("at a width above 4·η^(−3/2)", Verdict.Refuted));
        yield return Lemma33.GivenInputs(setting with { GivenSamples = 3 }, FewerThanDimension(Verdict.Refuted));
        yield return Lemma33.GivenInputs(setting with { GivenSamples = 14 }, TwiceDimension(Verdict.Supported));
        yield return Lemma33.GivenInputs(setting with { FiniteSample = true }, FiniteSample(Verdict.Supported));
    }

    /// <summary>Lemma 3.4 for the typical neuron.</summary>
    private static IEnumerable<Claim> Alignment(UpdateRule rule)
    {
        PhaseTwoSetting setting = new(1e-3, 7);
        yield return Lemma34.Typical(rule, setting with { GivenSamples = 3 }, FewerThanDimension(Verdict.Refuted));
        yield return Lemma34.Typical(rule, setting with { GivenSamples = 14 }, TwiceDimension(Verdict.Supported));
        yield return Lemma34.Typical(rule, setting with { TeacherNorm = 10 }, LargeTeacher(Verdict.Supported));
        yield return Lemma34.Typical(rule, setting with { GivenWidth = 1 }, Narrow(Verdict.Supported));
        yield return Lemma34.Typical(rule, setting with { Dimension = 2 }, LowDimension(Verdict.Supported));
    }

    /// <summary>Lemma 3.5, both conclusions.</summary>
    private static IEnumerable<Claim> Convergence(UpdateRule rule)
    {
        PhaseTwoSetting setting = new(1e-3, 7);
        yield return Lemma35.Both(rule, setting with { GivenSamples = 3 }, FewerThanDimension(Verdict.Refuted));
        yield return Lemma35.Both(rule, setting with { GivenSamples = 14 }, TwiceDimension(Verdict.Refuted));
        yield return Lemma35.Both(rule, setting with { GivenWidth = 1 }, Narrow(Verdict.Refuted));
        yield return Lemma35.Both(rule, setting with { GivenWidth = 1, TeacherNorm = 0.42 }, Narrow(Verdict.Supported));
        yield return Lemma35.Both(rule, setting with { Dimension = 1, FiniteSample = true }, LowDimension(Verdict.Supported));
    }
}
