using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Census;

/// <summary>Runs a census and shows how far it has come.</summary>
internal static class CensusProgress
{
    /// <summary>Runs it.</summary>
    public static void Run(Host host, CensusRun run)
    {
        Dictionary<Claim, int> places = run.Tally.Claims.Select((c, k) => (c.Claim, k)).ToDictionary(pair => pair.Claim, pair => pair.k);
        Progress.Run(host, tick => run.Run(host.Cancellation, tick), () => Stages(run, places));
    }

    private static Stage[] Stages(CensusRun run, Dictionary<Claim, int> places)
    {
        (long done, long opposite) = run.SoFar;
        return
        [
            new Stage(FormattableString.Invariant($"{done} of {run.Seeds.Count} seeds, {opposite} opposite verdicts"), (double)done / run.Seeds.Count),
            run.Latest is { } latest
                ? new Stage(FormattableString.Invariant($"{latest.Claim.Id}, n = {latest.Trials}"), (double)places[latest.Claim] / places.Count)
                : new Stage("claims", 0),
        ];
    }
}
