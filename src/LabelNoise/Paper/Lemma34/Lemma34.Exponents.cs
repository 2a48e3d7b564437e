using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>How the alignment of Lemma 3.4 scales with η at m = ⌈1/√η⌉.</content>
internal sealed partial class Lemma34
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Exponents(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        // Nearer to 3/8 than to 1/2 or 1/4, and nearer to 1/2 than to 3/8 or 5/8.
        yield return Alignment(rule, null, new Interval(5.0 / 16, 7.0 / 16), 3.0 / 8);
        yield return Alignment(rule, 0.5, new Interval(7.0 / 16, 9.0 / 16), 1.0 / 2);
        yield return Alignment(Broken.DescentOfOuterLayerOnly, null, new Interval(5.0 / 16, 7.0 / 16), 3.0 / 8, "with frozen W");
    }

    private static ScalingClaim Alignment(UpdateRule rule, double? teacherNorm, Interval exponent, double predicted, string? broken = null) => PhaseTwoExponent.Claim(
        Statement,
        "alignment exponent",
        teacherNorm is null ? "teacher=m^(-1:4)" : string.Create(CultureInfo.InvariantCulture, $"teacher={teacherNorm}"),
        $"the median of 1 − |cos ∠(wᵢ, θ*)| after {AmendedTime} steps is a power of η",
        string.Create(CultureInfo.InvariantCulture, $"‖θ*‖ = {(teacherNorm is null ? "m^(−1/4)" : teacherNorm)}"),
        PhaseTwoExponent.Decades(1e-5),
        eta => new PhaseTwoSetting(eta, 7, teacherNorm).Problem,
        problem => PhaseTwoTrials.TypicalDefect(rule, problem, PhaseTwoTrials.AmendedAlignmentTime(problem)),
        exponent,
        predicted,
        broken);
}
