using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Shards;

namespace LabelNoise.Cli.Claims;

/// <summary>Runs a verification and shows how far it has come.</summary>
internal static class VerificationProgress
{
    /// <summary>Runs it.</summary>
    public static void Run(Host host, Verification verification) =>
        Progress.Run(host, tick => verification.Run(host.Cancellation, tick), () => Stages(verification));

    /// <summary>How far a run has come: in all, by what each claim costs, and with the present claim.</summary>
    public static IReadOnlyList<Stage> Stages(Verification verification)
    {
        (int done, int all) = (verification.Results.Count, verification.Selected.Count);
        Claim present = verification.Selected[Math.Min(done, all - 1)];
        ClaimProgress? latest = verification.Latest is { } any && ReferenceEquals(any.Claim, present) ? any : null;
        double part = latest?.Part ?? 0;
        return
        [
            new Stage(FormattableString.Invariant($"{done} of {all} claims"), Done(verification, done, part)),
            new Stage(FormattableString.Invariant($"{present.Id}, n = {latest?.Trials ?? 0}"), part) { Work = present },
        ];
    }

    /// <summary>The part of the work that is done, by what each claim costs; results that stood before are done from the beginning.</summary>
    private static double Done(Verification verification, int done, double part)
    {
        IReadOnlyList<Claim> claims = verification.Selected;
        double left = claims.Skip(done).Where(claim => !verification.IsKnown(claim)).Sum(ClaimCosts.Of);
        if (done < claims.Count && !verification.IsKnown(claims[done]))
            left -= part * ClaimCosts.Of(claims[done]);
        return 1 - (left / claims.Sum(ClaimCosts.Of));
    }
}
