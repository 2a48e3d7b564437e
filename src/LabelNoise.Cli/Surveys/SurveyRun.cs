using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.UpdateRules;
using LabelNoise.Experiments;
using LabelNoise.Paper;

namespace LabelNoise.Cli.Surveys;

/// <summary>One survey. Written by the threads that check, read by any.</summary>
/// <param name="rules">The rules that were named.</param>
/// <param name="slots">The rules where they serve.</param>
/// <param name="options">Seed and threads.</param>
internal sealed class SurveyRun(IReadOnlyList<NamedRule> rules, Rules slots, SuiteOptions options) : IProgress<ClaimProgress>, IProgress<SurveyEntry>
{
    private readonly Lock _lock = new();
    private readonly List<SurveyEntry> _entries = [];
    private volatile ClaimProgress? _latest;

    /// <summary>Seed and threads.</summary>
    public SuiteOptions Options => options;

    /// <summary>The names of the rules.</summary>
    public IReadOnlyList<string> Names { get; } = [.. rules.Select(r => r.Name)];

    /// <summary>What was found until the run ended or was stopped.</summary>
    public Survey Survey
    {
        get
        {
            lock (_lock)
                return new Survey(string.Join(" and ", Names), [.. _entries]);
        }
    }

    /// <summary>Whether the run was stopped before its end.</summary>
    public bool Cancelled { get; private set; }

    /// <inheritdoc/>
    public void Report(ClaimProgress value) => _latest = value;

    /// <inheritdoc/>
    public void Report(SurveyEntry value)
    {
        lock (_lock)
            _entries.Add(value);
    }

    /// <summary>Surveys, and shows how far the run has come, until done or cancelled.</summary>
    /// <exception cref="UserErrorException">A rule cannot serve, is not what it says of itself, or failed.</exception>
    public void RunUnder(Host host)
    {
        int all = Claims(() => Survey.Claims(slots)).Count;
        Progress.Run(host, tick => Run(tick, host.Cancellation), () => Stages(all));
    }

    private void Run(Action? tick, CancellationToken cancellation)
    {
        try
        {
            Cancelled = !Interruptible.Run(stop => Survey.Of(string.Empty, slots, options, this, this, stop), cancellation, tick);
        }
        catch (Exception error) when (error is not UserErrorException)
        {
            throw NamedRule.Failure(rules, error);
        }
    }

    private static IReadOnlyList<Claim> Claims(Func<IReadOnlyList<Claim>> select)
    {
        try
        {
            return select();
        }
        catch (ArgumentException error)
        {
            throw new UserErrorException(error.Message.Split(" (Parameter", 2)[0], error);
        }
    }

    private Stage[] Stages(int all)
    {
        int done = Survey.Entries.Count;
        ClaimProgress? latest = _latest;
        return
        [
            new Stage(FormattableString.Invariant($"{done} of {all} claims"), (double)done / all),
            new Stage(latest is null ? "holding the rules to what they say of themselves" : FormattableString.Invariant($"{latest.Claim.Id}, n = {latest.Trials}"), latest is null ? 0 : latest.Part),
        ];
    }
}
