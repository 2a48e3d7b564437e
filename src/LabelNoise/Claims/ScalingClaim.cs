using System.Diagnostics;
using System.Globalization;
using LabelNoise.Experiments;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>
/// The claim that an observable grows as a power of a parameter with an exponent in a range. The exponent is the slope of
/// <see cref="LogLogSlope"/>. Every point of the grid has an interval at an equal share of the error rate, so all hold at once with probability
/// 1 − α; the claim is supported when every slope they allow lies in the range, refuted when none does, inconclusive otherwise.
/// </summary>
internal sealed class ScalingClaim : Claim
{
    /// <summary>The grid; its replicates are numbered from the first point on.</summary>
    public required IReadOnlyList<GridPoint> Grid { get; init; }

    /// <summary>What is compared at the points.</summary>
    public required Scale Scale { get; init; }

    /// <summary>The claimed range of the exponent; an end may be infinite.</summary>
    public required Interval Exponent { get; init; }

    /// <summary>The exponent that theory gives (docs/derivations.md); null where it gives none, and for a control.</summary>
    public double? Predicted { get; init; }

    /// <summary>The error rates; both verdicts rest on the same intervals, which take the smaller of the two.</summary>
    public ErrorRates Rates { get; init; } = ErrorRates.Default;

    /// <inheritdoc/>
    internal override LedgerEntry LedgerEntry => new(Id, Rates, Sampled: true);

    /// <inheritdoc/>
    public override string Hypothesis => Exponent switch
    {
        { Lower: double.NegativeInfinity } => string.Create(CultureInfo.InvariantCulture, $"exponent ≤ {Exponent.Upper}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"exponent in [{Exponent.Lower}, {Exponent.Upper}]"),
    };

    /// <inheritdoc/>
    internal override ClaimedBound Bound => ClaimedBound.OnExponent(Exponent);

    private double Level => Math.Min(Rates.Alpha, Rates.Beta);

    /// <inheritdoc/>
    public override ClaimResult Decide(SuiteOptions options, IProgress<ClaimProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        long started = Stopwatch.GetTimestamp();
        long total = Grid.Sum(p => (long)p.Replicates);
        List<double[]> samples = [];
        long first = 0;
        long steps = 0;
        foreach (GridPoint point in Grid)
        {
            StepBudget budget = StepBudget.For(point.Observation, Budget(options));
            (double[] sample, long? exhausted) = Observe(point, first, budget, options, ref steps, Report, cancellation);
            if (exhausted is { } last)
                return GivenUp(budget.Exhausted(last), options, first, steps, started);
            samples.Add(sample);
            first += point.Replicates;
        }

        LogLogSlope slope = new(Grid.Select(p => p.Parameter));
        double estimate = slope.Through([.. samples.Select(s => Scale.Of(s))]);
        Interval range = slope.Between([.. samples.Select(s => Scale.Between(s, Level / Grid.Count))]);
        Verdict verdict = Judge(range);
        return new ClaimResult
        {
            Claim = this,
            Seed = options.Seed,
            Verdict = verdict,
            Trials = total,
            Steps = steps,
            Estimate = estimate,
            Interval = range,
            LogEvidence = verdict == Verdict.Inconclusive ? double.NegativeInfinity : -Math.Log(Level),
            Seen = string.Create(
                CultureInfo.InvariantCulture,
                $"exponent {estimate:F3} in [{range.Lower:F3}, {range.Upper:F3}]; {Scale.Name} {string.Join(", ", Grid.Select((p, k) => Point(p, samples[k])))}"),
            Elapsed = Stopwatch.GetElapsedTime(started),
        };

        void Report(long done, long taken) => progress?.Report(new ClaimProgress(this, done, done, total, taken) { Part = Part(done, total, taken) });

        string Point(GridPoint point, double[] sample) => string.Create(CultureInfo.InvariantCulture, $"{Scale.Of(sample):G4} at {point.Parameter:G4}");
    }

    /// <inheritdoc/>
    public override string Replay(ulong suiteSeed, long replicate, IProgress<double>? progress = null)
    {
        long first = 0;
        foreach (GridPoint point in Grid)
        {
            if (replicate < first + point.Replicates)
            {
                return FormattableString.Invariant($"replicate {replicate}: ") + point.Observation.Tell(
                    ReplicateSeed.For(suiteSeed, Id, replicate), observed => FormattableString.Invariant($"observed {observed:R} at {point.Parameter:G4}"), progress);
            }

            first += point.Replicates;
        }

        throw Guard.OutOfRange(nameof(replicate), replicate, FormattableString.Invariant($"replicate must be below {first}, not {replicate}: so many are run for {Id}."));
    }

    private Verdict Judge(Interval range)
    {
        if (Exponent.Contains(range.Lower) && Exponent.Contains(range.Upper))
            return Verdict.Supported;
        return range.Lower > Exponent.Upper || range.Upper < Exponent.Lower ? Verdict.Refuted : Verdict.Inconclusive;
    }

    private (double[] Sample, long? Exhausted) Observe(
        GridPoint point, long first, StepBudget budget, SuiteOptions options, ref long steps, Action<long, long> report, CancellationToken cancellation)
    {
        double[] sample = new double[point.Replicates];
        long done = 0;
        long before = steps;
        long after = steps;
        long? exhausted = OrderedReplicates.Run(
            sample.Length,
            budget.After(before),
            options.Threads,
            () => sample.Length,
            (from, count, share, stop) => NamedReplicates.Run(point.Observation, Id, Id, options.Seed, first + from, count, share, stop),
            (index, value, taken) =>
            {
                sample[index] = value;
                after = before + taken;
                report(first + ++done, after);
                return true;
            },
            taken => report(first + done, before + taken),
            cancellation);
        steps = after;
        return (sample, exhausted);
    }

    /// <summary>The steps that all replicates take, where that is known.</summary>
    private long? TypicalSteps => Grid.Any(p => p.Observation.TypicalSteps == 0) ? null : Grid.Sum(p => p.Replicates * p.Observation.TypicalSteps);

    private long Budget(SuiteOptions options) => Math.Min(options.MaximumSteps, 16 * TypicalSteps ?? long.MaxValue);

    private double Part(long done, long total, long taken) => TypicalSteps is { } all ? Math.Min(1, (double)taken / all) : (double)done / total;

    private ClaimResult GivenUp(string why, SuiteOptions options, long trials, long steps, long started)
    {
        return new ClaimResult
        {
            Claim = this,
            Seed = options.Seed,
            Verdict = Verdict.Inconclusive,
            Trials = trials,
            Steps = steps,
            GaveUp = why,
            Estimate = double.NaN,
            LogEvidence = double.NegativeInfinity,
            Seen = why,
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }
}
