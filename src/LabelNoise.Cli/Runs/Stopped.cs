using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Runs;

/// <summary>What is said of a run that was stopped and can go on: how far it has come, and the command that goes on with it.</summary>
internal static class Stopped
{
    /// <summary>A run that goes on from what was kept.</summary>
    public const string Resume = "--resume";

    /// <summary>The command line that was given, with one option more where it lacks it.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="option">The option; null for none.</param>
    public static string Command(ParseResult parsed, string? option = Resume)
    {
        string[] words = [.. parsed.Tokens.Select(token => token.Value)];
        string[] more = option is null || words.Contains(option, StringComparer.Ordinal) ? [] : [option];
        return string.Join(' ', words.Concat(more).Select(Quoted).Prepend(ClaimResult.Program));
    }

    /// <summary>Says it on the error stream.</summary>
    /// <param name="host">The host.</param>
    /// <param name="done">How many are finished.</param>
    /// <param name="all">Of how many.</param>
    /// <param name="what">What they are, such as "claims".</param>
    /// <param name="command">The command that goes on.</param>
    public static void Tell(Host host, long done, long all, string what, string command) =>
        host.Error.Write(FormattableString.Invariant($"Stopped: {done} of {all} {what} are finished. To go on: {command}\n"));

    /// <summary>A shell takes a word of these characters as it is.</summary>
    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || "-_./=:,+@%".Contains(c, StringComparison.Ordinal)) ? word
        : OperatingSystem.IsWindows() ? $"\"{word}\"" : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
