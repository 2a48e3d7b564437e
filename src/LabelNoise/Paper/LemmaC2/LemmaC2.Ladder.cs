using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <content>The thresholds of Lemma C.2.</content>
internal sealed partial class LemmaC2
{
    /// <inheritdoc/>
    public static IEnumerable<Rung> Ladder(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        foreach ((int d, double fails, double holds) in new[] { (4, 390.0, 560.0), (7, 380, 520), (20, 420, 560) })
            yield return Rung.Along(FormattableString.Invariant($"C.2/ladder/width/d={d}"), "m", fails, holds, (m, side) => Both(rule, new PhaseOneSetting((long)m, d, 0.5, InputLaw.Online), side)) with { IsWhole = true };
        foreach ((int d, double fails, double holds) in new[] { (4, 0.85, 0.65), (7, 1.2, 0.9) })
            yield return Rung.Along(FormattableString.Invariant($"C.2/ladder/stability/d={d}"), "ηm", fails, holds, (s, side) => Both(rule, new PhaseOneSetting(4096, d, s, InputLaw.Online), side)) with { Resolution = 1.1, Reach = 1.5 };
        yield return Rung.Along("C.2/ladder/stability/d=20", "ηm", 1, 0.5, (s, side) => Both(rule, new PhaseOneSetting(1024, 20, s, InputLaw.Online), side)) with { Resolution = 1.5, Reach = 1.2 };
    }
}
