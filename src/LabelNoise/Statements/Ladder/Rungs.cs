using System.Globalization;
using LabelNoise.Model;
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
        foreach ((int d, double fails, double holds) in new[] { (4, 390.0, 560.0), (7, 380, 520), (20, 420, 560) })
            yield return PhaseOneRungs.Bounds(rules.Stochastic, "width", "m", d, fails, holds, m => new PhaseOneSetting((long)m, d, 0.5, InputLaw.Online)) with { IsWhole = true };
        foreach ((int d, double fails, double holds) in new[] { (4, 0.85, 0.65), (7, 1.2, 0.9) })
            yield return PhaseOneRungs.Bounds(rules.Stochastic, "stability", "ηm", d, fails, holds, s => new PhaseOneSetting(4096, d, s, InputLaw.Online)) with { Resolution = 1.1, Reach = 1.5 };
        yield return PhaseOneRungs.Progress(rules.Stochastic);
        foreach ((int d, double fails, double holds) in new[] { (4, 1.9, 1.4), (7, 1.95, 1.65), (20, 2.25, 1.9) })
            yield return PhaseOneRungs.Escape(rules.Stochastic, d, fails, holds);
        foreach ((int d, double fails, double holds) in new[] { (7, 400.0, 300.0), (20, 370, 280) })
            yield return PhaseTwoRungs.Alignment(rules.FullBatch, d, fails, holds);
        foreach ((double eta, double fails, double holds) in new[] { (1e-2, 1.25, 1.05), (1e-3, 1.35, 1.15), (1e-4, 1.45, 1.25) })
            yield return PhaseTwoRungs.Convergence(rules.FullBatch, eta, fails, holds);
    }

    /// <summary>The identifier of a rung's claim at a value.</summary>
    internal static string Id(string rung, double value) => string.Create(CultureInfo.InvariantCulture, $"{rung}/{value}");

    /// <summary>On which side of its threshold a claim is made.</summary>
    internal static string Side(Verdict expected) => expected == Verdict.Refuted ? "on the failing side" : "on the holding side";

    /// <summary>A claim of a rung.</summary>
    internal static ProbabilityClaim Claim(
        Statement statement, string check, string text, string id, string setting, Problem problem, Verdict expected, ProbabilityHypothesis probability, Trial<TrialOutcome> trial) => new()
        {
            Id = id,
            Check = check,
            Statement = statement,
            Reading = expected == Verdict.Refuted ? Reading.Dropped : Reading.Amended,
            Text = text,
            Setting = setting,
            Problem = problem,
            Expected = expected,
            Profile = Profile.Deep,
            Probability = probability,
            MaximumTrials = MaximumTrials,
            Trial = trial,
        };
}
