using System.Diagnostics;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Claims;

/// <summary>One run over a selection of claims. Written by the thread that checks, read by any.</summary>
/// <param name="catalogue">All claims, whose error rates make the ledger.</param>
/// <param name="selected">Those to check, in order.</param>
/// <param name="options">Seed and threads.</param>
/// <param name="profile">The profile the selection was made in.</param>
internal sealed class Verification(IReadOnlyList<Claim> catalogue, IReadOnlyList<Claim> selected, SuiteOptions options, Profile profile)
    : IProgress<ClaimProgress>
{
    private readonly Lock _lock = new();
    private readonly List<ClaimResult> _results = [];
    private volatile ClaimProgress? _latest;
    private bool _closed;

    /// <summary>All claims.</summary>
    public IReadOnlyList<Claim> Catalogue { get; } = catalogue;

    /// <summary>The claims to check.</summary>
    public IReadOnlyList<Claim> Selected { get; } = selected;

    /// <summary>Seed and threads.</summary>
    public SuiteOptions Options { get; } = options;

    /// <summary>The profile.</summary>
    public Profile Profile { get; } = profile;

    /// <summary>Told of each claim when it is decided, one after the other, by the thread that checks; none once the run has ended. May be null.</summary>
    private Action<ClaimResult>? Decided { get; init; }

    /// <summary>Results that stand already; their claims are not checked again.</summary>
    private IReadOnlyDictionary<Claim, ClaimResult> Known { get; init; } = new Dictionary<Claim, ClaimResult>();

    /// <summary>The familywise error rate of the whole catalogue.</summary>
    public double FamilywiseRate { get; } = new Ledger(catalogue.Select(c => c.LedgerEntry)).FamilywiseAlpha;

    /// <summary>The familywise error rate of the claims that are checked so far.</summary>
    public double RunRate => new Ledger(Results.Select(r => r.Claim.LedgerEntry)).FamilywiseAlpha;

    /// <summary>Whether the run was stopped before its end.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>Wall time of the run.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>How far the present claim's check has come; null before the first replicate.</summary>
    public ClaimProgress? Latest => _latest;

    /// <summary>What is finished, in order.</summary>
    public IReadOnlyList<ClaimResult> Results
    {
        get
        {
            lock (_lock)
                return [.. _results];
        }
    }

    /// <summary>What the process returns.</summary>
    public int ExitCode => Cancelled ? Hosting.ExitCode.Cancelled
        : Results.All(r => r.AsExpected) ? Hosting.ExitCode.Success
        : Hosting.ExitCode.Difference;

    /// <summary>The same run, not yet begun, over other claims of the catalogue.</summary>
    public Verification Over(IReadOnlyList<Claim> claims) => new(Catalogue, claims, Options, Profile) { Known = Known, Decided = Decided };

    /// <summary>The same run, not yet begun, that tells of each claim when it is decided, or when its turn comes where it is known, after those that are told already.</summary>
    public Verification Telling(Action<ClaimResult> decided) => new(Catalogue, Selected, Options, Profile) { Known = Known, Decided = Decided + decided };

    /// <summary>The same run, not yet begun, for which the claims of some results, of the same seed, are decided.</summary>
    public Verification Resuming(IReadOnlyList<ClaimResult> known) => new(Catalogue, Selected, Options, Profile) { Known = known.ToDictionary(r => r.Claim), Decided = Decided };

    /// <summary>Whether a claim was decided before the run.</summary>
    public bool IsKnown(Claim claim) => Known.ContainsKey(claim);

    /// <inheritdoc/>
    public void Report(ClaimProgress value) => _latest = value;

    /// <summary>Checks the claims one after another, each on all threads, until done or cancelled.</summary>
    /// <param name="cancellation">Stops the run at once; replicates in the middle of their work are abandoned.</param>
    /// <param name="tick">Called now and then on the calling thread.</param>
    public void Run(CancellationToken cancellation, Action? tick = null)
    {
        long started = Stopwatch.GetTimestamp();
        Cancelled = !Hosting.Interruptible.Run(CheckAll, cancellation, tick);

        // An abandoned check may still end while what is finished is written out.
        lock (_lock)
            _closed = true;
        Elapsed = Stopwatch.GetElapsedTime(started);
    }

    private void CheckAll(CancellationToken cancellation)
    {
        foreach (Claim claim in Selected)
        {
            cancellation.ThrowIfCancellationRequested();
            ClaimResult result = Known.GetValueOrDefault(claim) ?? claim.Decide(Options, this, cancellation);
            lock (_lock)
            {
                if (_closed)
                    return;
                _results.Add(result);
                Decided?.Invoke(result);
            }
        }
    }
}
