using LabelNoise.Cli.Hosting;
using LabelNoise.Statements;
using LabelNoise.Statements.Ladder;
using Spectre.Console;

namespace LabelNoise.Cli.Ladder;

/// <summary>One run over a selection of rungs. Written by the thread that searches, read by any.</summary>
/// <param name="selected">The rungs to search, in order.</param>
/// <param name="options">Seed and threads.</param>
internal sealed class LadderSearch(IReadOnlyList<Rung> selected, SuiteOptions options) : IProgress<ClaimProgress>
{
    private readonly Lock _lock = new();
    private readonly List<RungResult> _results = [];
    private readonly List<string> _failures = [];
    private volatile ClaimProgress? _latest;

    /// <summary>Seed and threads.</summary>
    public SuiteOptions Options { get; } = options;

    /// <summary>How many rungs were asked for.</summary>
    public int Selected => selected.Count;

    /// <summary>Whether the run was stopped before its end.</summary>
    public bool Cancelled { get; private set; }

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

    /// <summary>Searches the rungs one after another, under a live bar on a terminal, until done or cancelled.</summary>
    public void Run(Host host) => LiveBars.Run(host, tick => Cancelled = !Interruptible.Run(SearchAll, host.Cancellation, tick), context =>
    {
        ProgressTask bar = context.AddTask("rungs", maxValue: Math.Max(1, selected.Count));
        return () =>
        {
            bar.Value = Results.Count + Failures.Count;
            bar.Description = Markup.Escape(FormattableString.Invariant($"{_latest?.Claim.Id}, n = {_latest?.Trials ?? 0}"));
        };
    });

    private void SearchAll(CancellationToken cancellation)
    {
        foreach (Rung rung in selected)
        {
            try
            {
                RungResult result = Bisection.Run(rung, Options, this, cancellation);
                lock (_lock)
                    _results.Add(result);
            }
            catch (InvalidOperationException failure)
            {
                lock (_lock)
                    _failures.Add(failure.Message);
            }
        }
    }
}
