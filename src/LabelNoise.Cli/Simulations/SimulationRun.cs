using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.UpdateRules;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>All replicates of a setting.</summary>
internal sealed class SimulationRun(SimulationSetting setting)
{
    /// <summary>Steps between checks for cancellation and movements of the progress bar.</summary>
    private const long Slice = 2048;

    /// <summary>The same for every rule, so that rules compared at a seed start from the same weights.</summary>
    private const string Stream = "simulate";

    private readonly Recording[] _recordings = [.. Enumerable.Range(0, setting.Replicates).Select(r => new Recording(setting, r))];
    private long _stepsDone;

    /// <summary>The setting.</summary>
    public SimulationSetting Setting { get; } = setting;

    /// <summary>Whether it was stopped before its end.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>The replicates that have been looked at.</summary>
    public IEnumerable<Recording> Recordings => _recordings.Where(r => r.Looks.Count > 0);

    /// <summary>Runs the replicates and shows how far they have come.</summary>
    /// <exception cref="UserErrorException">What must be kept does not fit this machine's memory.</exception>
    public void RunUnder(Host host) => Progress.Run(host, tick => Run(tick, host.Cancellation), () =>
    {
        (double done, double all) = (Interlocked.Read(ref _stepsDone), (double)Setting.Steps * Setting.Replicates);
        return [new Stage(FormattableString.Invariant($"{done:G6} of {all:G6} steps"), all > 0 ? done / all : 0)];
    });

    /// <summary>An observable at each step that some replicate has reached, averaged over those that have.</summary>
    public IEnumerable<(long Step, Average[] Averages)> Averages()
    {
        Look[][] looks = [.. Recordings.Select(r => r.Looks.ToArray())];
        int reached = looks.Length == 0 ? 0 : looks.Max(l => l.Length);
        for (int k = 0; k < reached; k++)
        {
            Look[] at = [.. looks.Where(l => l.Length > k).Select(l => l[k])];
            yield return (Setting.StepOf(k), [.. Setting.Observables.Select((_, o) => Average.Of([.. at.Select(l => l.Values[o])]))]);
        }
    }

    private void Run(Action? tick, CancellationToken cancellation)
    {
        try
        {
            Cancelled = !Interruptible.Run(Replicates, cancellation, tick);
        }
        catch (Exception error) when (error is not UserErrorException && Setting.Rule.Named is { IsLoaded: true } rule)
        {
            throw NamedRule.Failure([rule], error);
        }

        foreach (Recording recording in _recordings)
            recording.Close();
    }

    private void Replicates(CancellationToken cancellation)
    {
        if (Setting.Rule.Named is { IsLoaded: true } own)
            RuleDeclarations.Ensure(own.Rule, Setting.Problem, Setting.Start.Law, Setting.Seed, cancellation);
        (int together, int threads) = Sharing();
        ParallelOptions parallel = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = threads };
        Parallel.ForEach(_recordings.Chunk(together), parallel, some => Simulate(some, cancellation));
    }

    /// <summary>How many replicates share the lanes of an engine, and how many engines run at once: all processors first, then the lanes, as the rows fit half of the memory.</summary>
    private (int Together, int Threads) Sharing()
    {
        double rows = sizeof(double) * (Setting.Problem.Dimension + 1.0) * Setting.Problem.Width;
        double fitting = Setting.Engine == Engine.GramOnly && Setting.Rule.Rule is not null
            ? double.MaxValue
            : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2.0 / rows;
        int processors = Environment.ProcessorCount;
        int atOnce = (int)Math.Clamp(Math.Min(fitting, Setting.Replicates), 1, processors * Lanes.Count);
        int together = Setting.Rule.Rule is null ? 1 : Math.Clamp((atOnce + processors - 1) / processors, 1, Lanes.Count);
        return (together, Math.Clamp(atOnce / together, 1, processors));
    }

    private void Simulate(Recording[] recordings, CancellationToken cancellation)
    {
        ISimulated simulated = Start([.. recordings.Select(r => ReplicateSeed.For(Setting.Seed, Stream, r.Replicate))]);
        Look(simulated, recordings);
        long step = 0;
        for (long look = 1; look < Setting.Looks; look++)
        {
            while (step < Setting.StepOf(look))
            {
                cancellation.ThrowIfCancellationRequested();
                long slice = Math.Min(Slice, Setting.StepOf(look) - step);
                simulated.Advance(slice);
                step += slice;
                Interlocked.Add(ref _stepsDone, slice * recordings.Length);
            }

            Look(simulated, recordings);
        }
    }

    private static void Look(ISimulated simulated, Recording[] recordings)
    {
        for (int which = 0; which < recordings.Length; which++)
            recordings[which].Add(simulated.Observe(which));
    }

    private ISimulated Start(ReplicateSeed[] seeds)
    {
        try
        {
            return Setting.Rule.Rule is { } rule ? new SimulatedLanes(Setting, rule, seeds) : new SimulatedOscillation(Setting, seeds[0]);
        }
        catch (ArgumentOutOfRangeException error) when (Setting.Rule.Named is not { IsLoaded: true } || ProblemArguments.IsMemory(error))
        {
            throw ProblemArguments.Refused(error, Advice);
        }
    }

    private string Advice => Setting.Rule.Rule is null || Setting.MovesNeurons
        ? string.Empty
        : $" With --observe {string.Join(',', Quantity.All.Where(o => !o.NeedsNeurons))} any width is accepted.";
}
