using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Statements.Ladder;

/// <summary>The thresholds of the statements: how wide, how stable, how long a neuron, how short a teacher it takes (docs/conditions.md).</summary>
public static class Rungs
{
    /// <summary>Where a check near its threshold gives up.</summary>
    private const long MaximumTrials = 20_000;

    /// <summary>The rungs for the dynamics.</summary>
    public static IEnumerable<Rung> Of(Rules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. PhaseOne(rules.Stochastic), .. PhaseTwo(rules.FullBatch)];
    }

    private static IEnumerable<Rung> PhaseOne(UpdateRule rule)
    {
        foreach ((int d, double fails, double holds) in new[] { (4, 390.0, 560.0), (7, 380, 520), (20, 420, 560) })
            yield return Along(FormattableString.Invariant($"C.2/ladder/width/d={d}"), "m", fails, holds, (m, side) => LemmaC2.Both(rule, new PhaseOneSetting((long)m, d, 0.5, InputLaw.Online), side)) with { IsWhole = true };
        foreach ((int d, double fails, double holds) in new[] { (4, 0.85, 0.65), (7, 1.2, 0.9) })
            yield return Along(FormattableString.Invariant($"C.2/ladder/stability/d={d}"), "ηm", fails, holds, (s, side) => LemmaC2.Both(rule, new PhaseOneSetting(4096, d, s, InputLaw.Online), side)) with { Resolution = 1.1, Reach = 1.5 };
        yield return Along("C.2/ladder/stability/d=20", "ηm", 1, 0.5, (s, side) => LemmaC2.Both(rule, new PhaseOneSetting(1024, 20, s, InputLaw.Online), side)) with { Resolution = 1.5, Reach = 1.2 };
        PhaseOneSetting wide = new(65536, 7, 1, InputLaw.Online);
        yield return Along("C.3/ladder/norm/d=7", "‖wᵢ(j)‖", 0.125, 0.25, (r, side) => LemmaC3.Progress(rule, wide, r, side, slack: 0.02)) with { Resolution = 1.1, Reach = 1.2 };
        yield return Along("C.3/ladder/increment/d=7", "ηm", 1.9, 1.2, (s, side) => LemmaC3.Increment(rule, new PhaseOneSetting(1024, 7, s, InputLaw.Online), side)) with { Reach = 1.2 };
        foreach ((int d, double fails, double holds) in new[] { (4, 1.9, 1.4), (7, 1.95, 1.65), (20, 2.25, 1.9) })
            yield return Along(FormattableString.Invariant($"C.4/ladder/stability/d={d}"), "ηm", fails, holds, (s, side) => TheoremC4.By(rule, new PhaseOneSetting(1024, d, s, InputLaw.Online), side)) with { Resolution = 1.1, Reach = 1.2 };
    }

    private static IEnumerable<Rung> PhaseTwo(UpdateRule rule)
    {
        foreach ((int d, double fails, double holds) in new[] { (7, 400.0, 300.0), (20, 370, 280) })
            yield return Along(FormattableString.Invariant($"3.4/ladder/width/d={d}"), "m", fails, holds, (m, side) => Lemma34.Typical(rule, new PhaseTwoSetting(1e-4, d, GivenWidth: (long)m), side)) with { IsWhole = true };
        foreach (int d in new[] { 7, 20 })
            yield return Along(FormattableString.Invariant($"3.4/ladder/eta/d={d}"), "η", 0.25, 0.15, (eta, side) => Lemma34.Typical(rule, new PhaseTwoSetting(eta, d), side)) with { Reach = 1.2 };
        foreach ((int d, double fails, double holds) in new[] { (7, 0.2, 0.1), (20, 0.15, 0.1) })
            yield return Along(FormattableString.Invariant($"3.5/ladder/eta/d={d}"), "η", fails, holds, (eta, side) => Lemma35.Both(rule, new PhaseTwoSetting(eta, d, FiniteSample: true), side)) with { Reach = 1.2 };
        foreach ((double eta, double fails, double holds) in new[] { (1e-2, 1.25, 1.05), (1e-3, 1.35, 1.15), (1e-4, 1.45, 1.25) })
            yield return Along(Invariant($"3.5/ladder/teacher/eta={eta}"), "‖θ*‖", fails, holds, (norm, side) => Lemma35.Converged(rule, new PhaseTwoSetting(eta, 7, norm), side)) with { Resolution = 1.1 };
    }

    private static Rung Along(string id, string symbol, double fails, double holds, Func<double, ClaimVariant, ProbabilityClaim> claim) => new()
    {
        Id = id,
        Symbol = symbol,
        Fails = fails,
        Holds = holds,
        At = (value, expected) => claim(value, new ClaimVariant(expected == Verdict.Refuted ? Reading.Dropped : Reading.Amended, expected)
        {
            Id = Invariant($"{id}/{value}"),
            How = $", on the {(expected == Verdict.Refuted ? "failing" : "holding")} side of {symbol}",
            Profile = Profile.Deep,
            MaximumTrials = MaximumTrials,
        }),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
