using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>
/// Searches a rung for its threshold: each probe is a sequential test with the error rates of any claim, and the geometric mean of the ends
/// replaces the one that its verdict names. That a single threshold separates the values is the rung's assumption, not something the search shows.
/// </summary>
internal static class Bisection
{
    /// <summary>Runs the search.</summary>
    /// <param name="rung">The rung.</param>
    /// <param name="options">Seed and threads.</param>
    /// <param name="progress">Told how far each probe has come; may be null.</param>
    /// <param name="found">Told after every probe what is found so far, so that a search that is cancelled loses no probe; may be null.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="InvalidOperationException">The search's first ends do not have the verdicts of a rung's ends.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static RungResult Run(Rung rung, SuiteOptions options, IProgress<ClaimProgress>? progress = null, IProgress<RungResult>? found = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rung);
        double away = rung.Fails < rung.Holds ? rung.Reach : 1 / rung.Reach;
        (double fails, double holds) = (rung.Admissible(rung.Fails / away), rung.Admissible(rung.Holds * away));
        List<ClaimResult> probes = [];
        (double refuted, double supported) = (double.NaN, double.NaN);
        Require(rung, fails, Verdict.Refuted, Probe(fails));
        Require(rung, holds, Verdict.Supported, Probe(holds));
        while (Math.Max(fails / holds, holds / fails) > rung.Resolution)
        {
            double middle = rung.Admissible(Math.Sqrt(fails * holds));
            if (middle == fails || middle == holds)
                break;
            Verdict verdict = Probe(middle);
            if (verdict == Verdict.Inconclusive)
                break;
            (fails, holds) = verdict == Verdict.Refuted ? (middle, holds) : (fails, middle);
        }

        return new RungResult(rung, fails, holds, probes);

        Verdict Probe(double value)
        {
            cancellation.ThrowIfCancellationRequested();
            ClaimResult result = rung.At(value, Verdict.Supported).Decide(options, progress, cancellation);
            probes.Add(result);

            // The search only moves inwards: the last of a verdict is the nearest.
            refuted = result.Verdict == Verdict.Refuted ? value : refuted;
            supported = result.Verdict == Verdict.Supported ? value : supported;
            found?.Report(new RungResult(rung, refuted, supported, [.. probes]));
            return result.Verdict;
        }
    }

    private static void Require(Rung rung, double value, Verdict expected, Verdict found)
    {
        if (found != expected)
            throw new InvalidOperationException(FormattableString.Invariant($"{rung.Id} is {found} at {rung.Symbol} = {value}, not {expected}: the search has no ends to begin with."));
    }
}
