using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <content>The thresholds of Theorem C.4.</content>
internal sealed partial class TheoremC4
{
    /// <inheritdoc/>
    public static IEnumerable<Rung> Ladder(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        foreach ((int d, double fails, double holds) in new[] { (4, 1.9, 1.4), (7, 1.95, 1.65), (20, 2.25, 1.9) })
            yield return Rung.Along(FormattableString.Invariant($"C.4/ladder/stability/d={d}"), "ηm", fails, holds, (s, side) => By(rule, new PhaseOneSetting(1024, d, s, InputLaw.Online), side)) with { Resolution = 1.1, Reach = 1.2 };
    }
}
