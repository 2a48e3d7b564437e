using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Experiments;

namespace LabelNoise.Cli.Ladder;

/// <summary>One run over a selection of rungs. Written by the thread that searches, read by any.</summary>
/// <param name="selected">The rungs to search, in order.</param>
/// <param name="options">Seed and threads.</param>
internal sealed class LadderSearch(IReadOnlyList<Rung> selected, SuiteOptions options) : IProgress<ClaimProgress>, IProgress<RungResult>
{
    private readonly Lock _lock = new();
    private readonly List<RungResult> _results = [];
    private readonly List<string> _failures = [];
    private volatile ClaimProgress? _latest;
    private RungResult? _present;
    private bool _closed;

    /// <summary>Seed and threads.</summary>
    public SuiteOptions Options { get; } = options;

    /// <summary>How many rungs were asked for.</summary>
    public int Selected => selected.Count;

    /// <summary>Whether the run was stopped before its end.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>The probes of the rung that was being searched when the run was stopped; null where there are none.</summary>
    public RungResult? Unfinished
    {
        get
        {
            lock (_lock)
                return Cancelled ? _present : null;
        }
    }

    /// <summary>What is finished, in order.</summary>
    public IReadOnlyList<RungResult> Results
    {
        get
        {
            lock (_lock)
                return [.. _results];
        }
    }

    /// <summary>Why rungs could not be searched, a sentence each: a first end had not the verdict of its side.</summary>
    public IReadOnlyList<string> Failures
    {
        get
        {
            lock (_lock)
                return [.. _failures];
        }
    }

    /// <summary>What the process returns.</summary>
    public int ExitCode => Cancelled ? Hosting.ExitCode.Cancelled : Failures.Count > 0 ? Hosting.ExitCode.Difference : Hosting.ExitCode.Success;

    /// <inheritdoc/>
    public void Report(ClaimProgress value) => _latest = value;

    /// <inheritdoc/>
    public void Report(RungResult value)
    {
        lock (_lock)
            _present = _closed ? _present : value;
    }

    /// <summary>Searches the rungs one after another, and shows how far it has come, until done or cancelled.</summary>
    public void Run(Host host) => Progress.Run(host, tick => Run(tick, host.Cancellation), () =>
    {
        int done = Results.Count + Failures.Count;
        return
        [
            new Stage(FormattableString.Invariant($"{done} of {selected.Count} rungs"), (double)done / Math.Max(1, selected.Count)),
            _latest is { } latest
                ? new Stage(FormattableString.Invariant($"{latest.Claim.Id}, n = {latest.Trials}"), latest.Part)
                : new Stage("probes", 0),
        ];
    });

    private void Run(Action? tick, CancellationToken cancellation)
    {
        Cancelled = !Interruptible.Run(SearchAll, cancellation, tick);

        // An abandoned probe may still end while what is finished is written out.
        lock (_lock)
            _closed = true;
    }

    private void SearchAll(CancellationToken cancellation)
    {
        foreach (Rung rung in selected)
        {
            try
            {
                RungResult result = Bisection.Run(rung, Options, this, this, cancellation);
                Finish(() => _results.Add(result));
            }
            catch (InvalidOperationException failure)
            {
                Finish(() => _failures.Add(failure.Message));
            }
        }
    }

    private void Finish(Action keep)
    {
        lock (_lock)
        {
            if (_closed)
                return;
            keep();
            _present = null;
        }
    }
}
