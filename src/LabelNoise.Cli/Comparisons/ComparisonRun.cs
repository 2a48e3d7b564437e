using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Simulations;
using LabelNoise.Cli.UpdateRules;
using LabelNoise.Comparisons;
using LabelNoise.Statements;
using LabelNoise.Statistics;
using Spectre.Console;

namespace LabelNoise.Cli.Comparisons;

/// <summary>One comparison of two rules. Written by the thread that compares, read by any.</summary>
internal sealed class ComparisonRun : IProgress<ComparisonResult>
{
    private volatile ComparisonResult? _latest;

    /// <summary>The first rule, A.</summary>
    public required NamedRule First { get; init; }

    /// <summary>The second, B.</summary>
    public required NamedRule Second { get; init; }

    /// <summary>The comparison.</summary>
    public required RuleComparison Comparison { get; init; }

    /// <summary>The names of its quantities, in order.</summary>
    public required IReadOnlyList<NamedQuantity> Quantities { get; init; }

    /// <summary>Steps of each run.</summary>
    public required long Steps { get; init; }

    /// <summary>The start, by name.</summary>
    public required SimulatedStart Start { get; init; }

    /// <summary>Seed and threads.</summary>
    public required SuiteOptions Options { get; init; }

    /// <summary>Whether the run was stopped before its end.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>What was found until the run ended or was stopped; null where that was before the first pair of replicates.</summary>
    public ComparisonResult? Result { get; private set; }

    /// <summary>What the process returns.</summary>
    public int ExitCode => Cancelled ? Hosting.ExitCode.Cancelled : Result!.AllAlike ? Hosting.ExitCode.Success : Hosting.ExitCode.Difference;

    /// <inheritdoc/>
    public void Report(ComparisonResult value) => _latest = value;

    /// <summary>Compares, under a live bar where somebody watches, until done or cancelled.</summary>
    /// <exception cref="UserErrorException">What must be kept does not fit this machine's memory, or a rule that was loaded failed.</exception>
    public void RunUnder(Host host) => LiveBars.Run(host, tick => Run(tick, host.Cancellation), context =>
    {
        ProgressTask bar = context.AddTask("replicates", maxValue: 1);
        return () => Show(bar);
    });

    private void Run(Action? tick, CancellationToken cancellation)
    {
        try
        {
            Cancelled = !Interruptible.Run(stop => Report(Comparison.Decide(Options, this, stop)), cancellation, tick);

            // Abandoned work may go on to report.
            Result = _latest;
        }
        catch (ArgumentOutOfRangeException error) when (ProblemArguments.IsMemory(error))
        {
            throw ProblemArguments.Refused(error);
        }
        catch (Exception error) when (First.IsLoaded || Second.IsLoaded)
        {
            throw NamedRule.Failure([First, Second], error);
        }
    }

    private void Show(ProgressTask bar)
    {
        if (_latest is not { } latest)
            return;
        QuantityResult[] open = [.. latest.Quantities.Where(q => q.Verdict == Verdict.Inconclusive)];
        bar.Value = open.Length == 0 ? 1 : open.Min(q => Math.Clamp(Math.Max(q.LogDifference / -Math.Log(q.Rates.Alpha), q.LogLikeness / -Math.Log(q.Rates.Beta)), 0, 1));
        bar.Description = FormattableString.Invariant($"{latest.Replicates} replicates of each, {latest.Quantities.Count - open.Length} of {latest.Quantities.Count} quantities decided");
    }
}
