using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>How the distance of Lemma 3.5 scales with η at m = ⌈1/√η⌉.</content>
internal sealed partial class Lemma35
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Exponents(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        // 2/‖θ*‖ − ½ against the 1 of the printed bound: above for ‖θ*‖ < 4/3, below beyond (docs/derivations.md).
        yield return Distance(rule, 1, 1e-4, new Interval(1.4, 1.6));
        yield return Distance(rule, 1.2, 1e-5, new Interval(1.05, 1.25));
        yield return Distance(rule, 1.5, 1e-5, new Interval(3.0 / 4, 7.0 / 8));
        yield return Distance(rule, 2, 1e-5, new Interval(3.0 / 8, 5.0 / 8));
        yield return Distance(Broken.DescentOfInnerLayerOnly, 1, 1e-4, new Interval(1.4, 1.6), "with frozen a");
    }

    private static ScalingClaim Distance(UpdateRule rule, double teacherNorm, double last, Interval exponent, string? broken = null) => PhaseTwoExponent.Claim(
        Statement,
        "distance exponent",
        string.Create(CultureInfo.InvariantCulture, $"teacher={teacherNorm}"),
        "‖θ − θ*‖ after ln(1/η)/(η‖θ*‖²) steps from alignment is a power of η",
        string.Create(CultureInfo.InvariantCulture, $"‖θ*‖ = {teacherNorm}"),
        PhaseTwoExponent.Decades(last),
        eta => new PhaseTwoSetting(eta, 7, teacherNorm).Problem,
        problem => PhaseTwoTrials.FinalDistance(rule, problem),
        exponent,
        (2 / teacherNorm) - 0.5,
        broken);
}
