using LabelNoise.Cli.Hosting;
using LabelNoise.Statements;
using Spectre.Console;

namespace LabelNoise.Cli.Census;

/// <summary>Runs a census under live bars on the terminal, or silently where nobody watches.</summary>
internal static class CensusProgress
{
    /// <summary>Runs it.</summary>
    public static void Run(Host host, CensusRun run) => LiveBars.Run(host, tick => run.Run(host.Cancellation, tick), context =>
    {
        ProgressTask seeds = context.AddTask("seeds", maxValue: run.Seeds.Count);
        ProgressTask claims = context.AddTask("claims", maxValue: run.Tally.Claims.Count);
        Dictionary<Claim, int> places = run.Tally.Claims.Select((c, k) => (c.Claim, k)).ToDictionary(pair => pair.Claim, pair => pair.k);
        return () => Show(run, seeds, claims, places);
    });

    private static void Show(CensusRun run, ProgressTask seeds, ProgressTask claims, Dictionary<Claim, int> places)
    {
        (long done, long opposite) = run.SoFar;
        seeds.Value = done;
        seeds.Description = FormattableString.Invariant($"{done} of {run.Seeds.Count} seeds, {opposite} opposite verdicts");
        if (run.Latest is not { } latest)
            return;
        claims.Value = places[latest.Claim];
        claims.Description = Markup.Escape(FormattableString.Invariant($"{latest.Claim.Id}, n = {latest.Trials}"));
    }
}
