using System.Text;
using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Runs;

/// <summary>The decided claims of a run on disk, a line each, as `verify --format jsonl` writes them; a run that is stopped goes on from them.</summary>
internal sealed class ResultFile : IDisposable
{
    private readonly LineFile _file;
    private readonly bool _timings;
    private readonly HashSet<Claim> _held;
    private readonly IReadOnlyList<ClaimResult> _results;
    private readonly IReadOnlyList<string> _leftOut;

    private ResultFile(LineFile file, bool timings, IReadOnlyList<ClaimResult> results, IReadOnlyList<string> leftOut)
    {
        (_file, _timings, _results, _leftOut) = (file, timings, results, leftOut);
        _held = [.. results.Select(r => r.Claim)];
    }

    /// <summary>Opens a file, or makes one.</summary>
    /// <param name="option">The option that names it, for errors.</param>
    /// <param name="path">The file.</param>
    /// <param name="resume">Whether the run goes on from what it holds; otherwise a file that holds anything is refused.</param>
    /// <param name="run">The run, of which the catalogue and the seed count.</param>
    /// <param name="timings">Whether each line has the seconds that the check took.</param>
    /// <exception cref="UserErrorException">The file cannot be used, holds what is not to go on from, or is damaged.</exception>
    public static ResultFile Open(string option, string path, bool resume, Verification run, bool timings = false)
    {
        LineFile file = new(option, path);
        try
        {
            if (!IsOfResults(file))
                throw file.Refused("it holds something else than results; one that `verify` wrote line by line, or a new file,");
            if (!resume && !file.IsEmpty)
                throw file.Refused("it holds results already; with --resume, which goes on from them, or a new file,");
            RecordedClaim[] claims = Read(file);
            if (claims.FirstOrDefault(c => c.Seed != run.Options.Seed) is { } other)
                throw file.Refused(FormattableString.Invariant($"it holds results of the suite seed {other.Seed}; one of the suite seed {run.Options.Seed}, or a new file,"));
            (IReadOnlyList<ClaimResult> results, IReadOnlyList<string> leftOut) = new RecordedRun(path, run.Options.Seed, run.Profile, claims, Cancelled: true).On(run.Catalogue);
            return new ResultFile(file, timings, results, leftOut);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The run that takes what the file holds for decided, and adds to it what it decides. What in it does not count is said on the error stream.</summary>
    public Verification Continue(Host host, Verification run)
    {
        foreach (string line in _leftOut)
            host.Error.Write(line + "\n");
        return run.Resuming(_results).Telling(Append);
    }

    /// <summary>How many of these claims it holds a result of; to be read before a run or after it.</summary>
    public int Count(IEnumerable<Claim> claims) => claims.Count(_held.Contains);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Whether it is empty, or begins as a line does as far as it goes.</summary>
    private static bool IsOfResults(LineFile file) => RunLines.Start.StartsWith(Encoding.UTF8.GetString(file.Head(RunLines.Start.Length)), StringComparison.Ordinal);

    private static RecordedClaim[] Read(LineFile file)
    {
        try
        {
            return [.. RunLines.Claims(file.Lines())];
        }
        catch (FormatException error)
        {
            throw file.Refused($"{error.Message}; the file without that line");
        }
    }

    /// <summary>Adds what was found, unless it is from here.</summary>
    private void Append(ClaimResult result)
    {
        if (_held.Add(result.Claim))
            _file.Append(VerificationJson.Line(result, _timings), $"the result of {result.Claim.Id}");
    }
}
