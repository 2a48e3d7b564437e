using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Simulations;
using LabelNoise.Cli.UpdateRules;
using LabelNoise.Comparisons;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

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

    /// <summary>Compares, and shows how far the run has come, until done or cancelled.</summary>
    /// <exception cref="UserErrorException">What must be kept does not fit this machine's memory, or a rule that was loaded failed.</exception>
    public void RunUnder(Host host) => Progress.Run(host, tick => Run(tick, host.Cancellation), () => [Stage()]);

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

    private Stage Stage()
    {
        if (_latest is not { } latest)
            return new Stage("0 replicates of each", 0);
        QuantityResult[] open = [.. latest.Quantities.Where(q => q.Verdict == Verdict.Inconclusive)];
        double evidence = open.Length == 0 ? 1 : open.Min(q => Math.Clamp(Math.Max(q.LogDifference / -Math.Log(q.Rates.Alpha), q.LogLikeness / -Math.Log(q.Rates.Beta)), 0, 1));
        return new Stage(
            FormattableString.Invariant($"{latest.Replicates} replicates of each, {latest.Quantities.Count - open.Length} of {latest.Quantities.Count} quantities decided"),
            Math.Max(evidence, (double)latest.Replicates / Comparison.MaximumReplicates));
    }
}
