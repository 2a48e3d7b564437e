using LabelNoise.Claims;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <content>The thresholds of Lemma 3.5.</content>
internal sealed partial class Lemma35
{
    /// <inheritdoc/>
    public static IEnumerable<Rung> Ladder(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        foreach ((int d, double fails, double holds) in new[] { (7, 0.2, 0.1), (20, 0.15, 0.1) })
            yield return Rung.Along(FormattableString.Invariant($"3.5/ladder/eta/d={d}"), "η", fails, holds, (eta, side) => Both(rule, new PhaseTwoSetting(eta, d, FiniteSample: true), side)) with { Reach = 1.2 };
        foreach ((double eta, double fails, double holds) in new[] { (1e-2, 1.25, 1.05), (1e-3, 1.35, 1.15), (1e-4, 1.45, 1.25) })
            yield return Rung.Along(FormattableString.Invariant($"3.5/ladder/teacher/eta={eta}"), "‖θ*‖", fails, holds, (norm, side) => Converged(rule, new PhaseTwoSetting(eta, 7, norm), side)) with { Resolution = 1.1 };
    }
}
