using LabelNoise.Cli.Hosting;
using LabelNoise.Statements;
using Spectre.Console;

namespace LabelNoise.Cli.Claims;

/// <summary>Runs a verification under live bars on the terminal, or silently where nobody watches.</summary>
internal static class VerificationProgress
{
    /// <summary>Runs it.</summary>
    public static void Run(Host host, Verification verification) => LiveBars.Run(host, tick => verification.Run(host.Cancellation, tick), context =>
    {
        ProgressTask claims = context.AddTask("claims", maxValue: Math.Max(1, verification.Selected.Count));
        ProgressTask evidence = context.AddTask("evidence", maxValue: 1);
        return () => Show(verification, claims, evidence);
    });

    private static void Show(Verification verification, ProgressTask claims, ProgressTask evidence)
    {
        int done = verification.Results.Count;
        Claim present = verification.Selected[Math.Min(done, verification.Selected.Count - 1)];
        claims.Value = done;
        claims.Description = FormattableString.Invariant($"{done} of {verification.Selected.Count} claims");
        ClaimProgress? latest = verification.Latest;
        bool known = latest is not null && ReferenceEquals(latest.Claim, present);
        evidence.Value = known ? Math.Clamp(latest!.LogEvidence / latest.Threshold, 0, 1) : 0;
        evidence.Description = Markup.Escape(FormattableString.Invariant($"{present.Id}, n = {(known ? latest!.Trials : 0)}"));
    }
}
