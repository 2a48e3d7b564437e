using System.Diagnostics;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Experiments;

/// <summary>A random experiment at several values of a parameter; its median is held to a power law of the parameter.</summary>
/// <remarks>
/// Replicates are added to every point in stages, twice as many each time. At stage k the medians have intervals that all hold with probability 1 − 6/(πk)²·min(α, β), so that all of all stages do
/// with probability 1 − min(α, β); both verdicts rest on them, whenever it stops (docs/own-theorem.md).
/// </remarks>
public sealed class SamplingGrid
{
    /// <summary>Replicates of a point to begin with.</summary>
    private const int FirstStage = 64;

    private readonly Sampling<double>[] _points;
    private readonly double[] _parameters;

    internal SamplingGrid(IReadOnlyList<double> parameters, Func<double, Sampling<double>> at)
    {
        _parameters = [.. Guard.NotNull(parameters, nameof(parameters))];
        _ = new LogLogSlope(_parameters);
        _points = [.. _parameters.Select(parameter => at(parameter) is { } point ? point.Named(FormattableString.Invariant($"{point.Name}/{parameter}")) : throw new ArgumentException("at gave null.", nameof(at)))];
    }

    /// <summary>Its name: that of the first point.</summary>
    public string Name => _points[0].Name;

    /// <summary>Whether the median grows as a power of the parameter, with an exponent between two numbers: the slope of the least-squares line through the logarithms.</summary>
    /// <param name="lower">The least exponent; −∞ for none.</param>
    /// <param name="upper">The greatest; +∞ for none.</param>
    /// <param name="rates">The error rates; 10⁻⁷ each where null.</param>
    /// <param name="options">Suite seed, threads and limits; those of the environment where null.</param>
    /// <param name="cancellation">Stops between replicates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are not in order.</exception>
    /// <exception cref="AggregateException">A replicate threw, or gave no number; the inner exception names it.</exception>
    public SamplingResult MedianExponent(double lower, double upper, ErrorRates? rates = null, SuiteOptions? options = null, CancellationToken cancellation = default)
    {
        if (!(lower < upper))
            throw Guard.OutOfRange(nameof(upper), upper, FormattableString.Invariant($"upper must be above lower, which is {lower}."));
        SamplingRun run = new(rates, options, cancellation);
        long started = Stopwatch.GetTimestamp();
        double level = Math.Min(run.Rates.Alpha, run.Rates.Beta);
        long limit = Math.Min(SamplingRun.MaximumTrials, run.Options.MaximumTrials);
        LogLogSlope slope = new(_parameters);
        List<double>[] samples = [.. _points.Select(_ => new List<double>())];
        for (int stage = 1; ; stage++)
        {
            long size = Math.Min((long)FirstStage << Math.Min(stage - 1, 40), limit);
            for (int k = 0; k < _points.Length; k++)
                Extend(_points[k], samples[k], (int)size, run);
            double share = 6 / (Math.PI * Math.PI * stage * stage) * level / _points.Length;
            Interval range = slope.Between([.. samples.Select(s => Scale.Median.Between(s, share))]);
            Verdict verdict = Judge(range, lower, upper);
            if (verdict == Verdict.Inconclusive && size < limit)
                continue;
            return new SamplingResult
            {
                Name = Name,
                Hypothesis = FormattableString.Invariant($"the exponent of the median lies between {lower:G10} and {upper:G10}"),
                Seed = run.Options.Seed,
                Rates = run.Rates,
                Verdict = verdict,
                Trials = samples.Sum(s => (long)s.Count),
                Estimate = slope.Through([.. samples.Select(s => Scale.Median.Of(s))]),
                Interval = range,
                LogEvidence = verdict == Verdict.Inconclusive ? 0 : -Math.Log(level),
                GaveUp = verdict == Verdict.Inconclusive ? FormattableString.Invariant($"no verdict within {limit} replicates at each point") : null,
                Elapsed = Stopwatch.GetElapsedTime(started),
            };
        }
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private static Verdict Judge(Interval range, double lower, double upper)
    {
        if (range.Lower >= lower && range.Upper <= upper)
            return Verdict.Supported;
        return range.Lower > upper || range.Upper < lower ? Verdict.Refuted : Verdict.Inconclusive;
    }

    private static void Extend(Sampling<double> point, List<double> sample, int size, SamplingRun run)
    {
        Trial<double> trial = point.Select(x => double.IsNaN(x) ? throw new InvalidOperationException("the variable is NaN; numbers and infinities are accepted") : x).Trial;
        int before = sample.Count;
        OrderedReplicates.Run(
            size - before,
            run.Options.Threads,
            () => size - sample.Count,
            (first, count, stop) => NamedReplicates.Run(trial, point.Name, point.Name, run.Options.Seed, before + first, count, new StepShare(null, 0), stop),
            (_, value) =>
            {
                sample.Add(value);
                return true;
            },
            run.Cancellation);
    }
}
