using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Experiments;

namespace LabelNoise.Cli.Census;

/// <summary>One run of a census. Written by the thread that checks, read by any.</summary>
internal sealed class CensusRun : IProgress<ClaimProgress>
{
    private readonly Lock _lock = new();
    private readonly CensusTally _tally;
    private readonly SuiteOptions _options;
    private readonly CensusFile? _file;
    private readonly SeedResult[] _known;
    private bool _closed;
    private volatile ClaimProgress? _latest;

    /// <summary>Prepares a run that goes on from what the file holds.</summary>
    /// <param name="selection">The claims.</param>
    /// <param name="seeds">The suite seeds.</param>
    /// <param name="options">The threads; the seed is not used.</param>
    /// <param name="file">Where finished claims are kept; null for in memory only.</param>
    /// <exception cref="UserErrorException">The file is damaged.</exception>
    public CensusRun(CensusSelection selection, SeedRange seeds, SuiteOptions options, CensusFile? file)
    {
        (_tally, _options, _file, Seeds) = (new CensusTally(selection), options, file, seeds);
        _known = [.. Enumerable.Range(0, seeds.Count).Select(place => new SeedResult(seeds[place], new SeedVerdict?[selection.Claims.Count]))];
        foreach (SeedResult result in file?.Read() ?? [])
        {
            if (seeds.Place(result.Seed) is { } place)
                _known[place] = _known[place].With(result);
        }

        foreach (SeedResult result in _known.Where(r => r.IsComplete))
            _tally.Add(result);
        Resumed = _tally.Runs;
    }

    /// <summary>The suite seeds asked for.</summary>
    public SeedRange Seeds { get; }

    /// <summary>How many of them were finished before.</summary>
    public long Resumed { get; }

    /// <summary>Whether the run was stopped before its end.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>The counts of the seeds asked for; final once <see cref="Run"/> has returned, and not to be read before.</summary>
    public CensusTally Tally => _tally;

    /// <summary>What was found at the finished seeds, in order; not to be read before <see cref="Run"/> has returned.</summary>
    public IEnumerable<SeedResult> Finished => _known.Where(result => result.IsComplete);

    /// <summary>How far the present claim's check has come; null before the first replicate.</summary>
    public ClaimProgress? Latest => _latest;

    /// <summary>Finished seeds and opposite verdicts so far.</summary>
    public (long Runs, long Opposite) SoFar
    {
        get
        {
            lock (_lock)
                return (_tally.Runs, _tally.Opposite);
        }
    }

    /// <inheritdoc/>
    public void Report(ClaimProgress value) => _latest = value;

    /// <summary>Checks one seed after another, each claim on all threads, until done or cancelled.</summary>
    /// <param name="cancellation">Stops the run at once; of the seed in the middle of its checks the file has the finished ones, which do not count yet.</param>
    /// <param name="tick">Called now and then on the calling thread.</param>
    public void Run(CancellationToken cancellation, Action? tick = null)
    {
        try
        {
            Cancelled = !Interruptible.Run(CheckAll, cancellation, tick);
        }
        finally
        {
            // A check that cannot be interrupted may still end; it must find nothing to write to.
            lock (_lock)
                _closed = true;
        }
    }

    private void CheckAll(CancellationToken cancellation)
    {
        for (int place = 0; place < Seeds.Count; place++)
        {
            if (!_known[place].IsComplete)
                Check(place, cancellation);
        }
    }

    /// <summary>Checks the claims of a seed that are not known yet, and keeps each as it is decided.</summary>
    private void Check(int place, CancellationToken cancellation)
    {
        SeedResult known = _known[place];
        for (int k = 0; k < known.Verdicts.Count; k++)
        {
            if (known.Verdicts[k] is not null)
                continue;
            cancellation.ThrowIfCancellationRequested();
            ClaimResult result = _tally.Selection.Claims[k].Decide(_options with { Seed = known.Seed }, this, cancellation);
            SeedResult found = known.Only(k, new SeedVerdict(result.Verdict, result.Trials));
            known = known.With(found);
            lock (_lock)
            {
                if (_closed)
                    return;
                _file?.Append(found);
                _known[place] = known;
                if (known.IsComplete)
                    _tally.Add(known);
            }
        }
    }
}
