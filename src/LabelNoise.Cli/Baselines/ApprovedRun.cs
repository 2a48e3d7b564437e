using LabelNoise.Claims;

namespace LabelNoise.Cli.Baselines;

/// <summary>An approved run, read from a file.</summary>
/// <param name="File">The file's path, as it was given.</param>
/// <param name="Seed">The suite seed of the run.</param>
/// <param name="Profile">Its profile.</param>
/// <param name="Claims">The claims it checked, each once, in order.</param>
/// <param name="Cancelled">Whether it was stopped: then a claim that it does not have is not new.</param>
internal sealed record ApprovedRun(string File, ulong Seed, Profile Profile, IReadOnlyList<ApprovedClaim> Claims, bool Cancelled);
