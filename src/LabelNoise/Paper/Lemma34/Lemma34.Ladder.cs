using LabelNoise.Claims;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <content>The thresholds of Lemma 3.4.</content>
internal sealed partial class Lemma34
{
    /// <inheritdoc/>
    public static IEnumerable<Rung> Ladder(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        foreach ((int d, double fails, double holds) in new[] { (7, 400.0, 300.0), (20, 370, 280) })
            yield return Rung.Along(FormattableString.Invariant($"3.4/ladder/width/d={d}"), "m", fails, holds, (m, side) => Typical(rule, new PhaseTwoSetting(1e-4, d, GivenWidth: (long)m), side)) with { IsWhole = true };
        foreach (int d in new[] { 7, 20 })
            yield return Rung.Along(FormattableString.Invariant($"3.4/ladder/eta/d={d}"), "η", 0.25, 0.15, (eta, side) => Typical(rule, new PhaseTwoSetting(eta, d), side)) with { Reach = 1.2 };
    }
}
