using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli.Census;

/// <summary>A sampled claim, supported by the catalogue, whose verdict at each suite seed is given.</summary>
internal sealed class ScriptedClaim(Func<ulong, Verdict> verdict, Func<ulong, long> trials) : Claim
{
    private readonly List<ulong> _checked = [];

    /// <summary>The seeds at which it was checked, in order.</summary>
    public IReadOnlyList<ulong> Checked => _checked;

    internal override LedgerEntry LedgerEntry => new(Id, ErrorRates.Default, Sampled: true);

    public override string Hypothesis => "scripted";

    /// <summary>A claim with a name, supported except at the seeds of a script, after as many replicates as the seed says.</summary>
    public static ScriptedClaim Of(string id, Func<ulong, Verdict>? verdict = null, Func<ulong, long>? trials = null, string setting = "a script") =>
        new(verdict ?? (_ => Verdict.Supported), trials ?? (seed => (long)seed))
        {
            Id = id,
            Check = "script",
            Statement = SampleClaims.Statement("S.1"),
            Reading = Reading.Amended,
            Text = "as scripted",
            Setting = setting,
            Expected = Verdict.Supported,
        };

    public override ClaimResult Decide(SuiteOptions options, IProgress<ClaimProgress>? progress = null, CancellationToken cancellation = default)
    {
        _checked.Add(options.Seed);
        return new ClaimResult
        {
            Claim = this,
            Seed = options.Seed,
            Verdict = verdict(options.Seed),
            Trials = trials(options.Seed),
            Estimate = 1,
            LogEvidence = 0,
            Seen = "as scripted",
        };
    }

    public override string Replay(ulong suiteSeed, long replicate, IProgress<double>? progress = null) => "as scripted";
}
