using System.Diagnostics;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>A claim decided by computation: no samples, no error rate.</summary>
internal sealed class ExactClaim : Claim
{
    /// <summary>The inequality in symbols.</summary>
    public required string Inequality { get; init; }

    /// <summary>How sure the inequality is.</summary>
    public Certification Certification { get; init; }

    /// <summary>Computes the quantity.</summary>
    public required Func<ExactOutcome> Evaluate { get; init; }

    /// <inheritdoc/>
    internal override LedgerEntry LedgerEntry => new(Id, ErrorRates.Default, Sampled: false);

    /// <inheritdoc/>
    internal override string Rigour => Certification == Certification.Certified ? "certified by enclosures" : "computed in double precision, not certified";

    /// <inheritdoc/>
    public override string Hypothesis => Inequality;

    /// <inheritdoc/>
    public override ClaimResult Decide(SuiteOptions options, IProgress<ClaimProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        long started = Stopwatch.GetTimestamp();
        ExactOutcome outcome = Evaluate();
        return new ClaimResult
        {
            Claim = this,
            Seed = options.Seed,
            Verdict = outcome.Holds switch { true => Verdict.Supported, false => Verdict.Refuted, null => Verdict.Inconclusive },
            Trials = 0,
            Estimate = outcome.Quantity,
            LogEvidence = double.PositiveInfinity,
            Seen = outcome.Seen,
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }

    /// <inheritdoc/>
    public override string Replay(ulong suiteSeed, long replicate, IProgress<double>? progress = null) =>
        throw new InvalidOperationException($"{Id} is computed, not sampled; it has no replicates.");
}
