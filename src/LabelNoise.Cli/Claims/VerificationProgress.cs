using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Claims;

/// <summary>Runs a verification and shows how far it has come.</summary>
internal static class VerificationProgress
{
    /// <summary>Runs it.</summary>
    public static void Run(Host host, Verification verification) =>
        Progress.Run(host, tick => verification.Run(host.Cancellation, tick), () => Stages(verification));

    private static Stage[] Stages(Verification verification)
    {
        (int done, int all) = (verification.Results.Count, verification.Selected.Count);
        Claim present = verification.Selected[Math.Min(done, all - 1)];
        ClaimProgress? latest = verification.Latest;
        bool known = latest is not null && ReferenceEquals(latest.Claim, present);
        return
        [
            new Stage(FormattableString.Invariant($"{done} of {all} claims"), (double)done / all),
            new Stage(FormattableString.Invariant($"{present.Id}, n = {(known ? latest!.Trials : 0)}"), known ? Math.Clamp(latest!.LogEvidence / latest.Threshold, 0, 1) : 0),
        ];
    }
}
