using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Claims;

/// <summary>One replicate of a claim that is run again.</summary>
/// <param name="claim">The claim.</param>
/// <param name="suiteSeed">The suite seed.</param>
/// <param name="replicate">The index of the replicate.</param>
internal sealed class ReplayRun(Claim claim, ulong suiteSeed, long replicate) : IProgress<double>
{
    private double _part;

    /// <summary>What the replicate saw; null before it has finished, or where it was cancelled.</summary>
    public string? Seen { get; private set; }

    /// <summary>Runs it and shows how far it has come.</summary>
    public void RunUnder(Host host) => Progress.Run(
        host,
        tick => Interruptible.Run(_ => Seen = claim.Replay(suiteSeed, replicate, this), host.Cancellation, tick),
        () => [new Stage(FormattableString.Invariant($"replicate {replicate} of {claim.Id}"), Volatile.Read(ref _part))]);

    /// <inheritdoc/>
    void IProgress<double>.Report(double value) => Volatile.Write(ref _part, value);
}
