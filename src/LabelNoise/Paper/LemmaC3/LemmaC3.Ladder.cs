using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <content>The thresholds of Lemma C.3.</content>
internal sealed partial class LemmaC3
{
    /// <inheritdoc/>
    public static IEnumerable<Rung> Ladder(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        PhaseOneSetting wide = new(65536, 7, 1, InputLaw.Online);
        yield return Rung.Along("C.3/ladder/norm/d=7", "‖wᵢ(j)‖", 0.125, 0.25, (r, side) => Progress(rule, wide, r, side, slack: 0.02)) with { Resolution = 1.1, Reach = 1.2 };
        yield return Rung.Along("C.3/ladder/increment/d=7", "ηm", 1.9, 1.2, (s, side) => Increment(rule, new PhaseOneSetting(1024, 7, s, InputLaw.Online), side)) with { Reach = 1.2 };
    }
}
