using System.Diagnostics;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Cli.Hosting;

/// <summary>A script of a POSIX shell, in which `cli` runs the built command line: what it returned and wrote.</summary>
internal sealed record ShellRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a script in a folder.</summary>
    public static async Task<ShellRun> OfAsync(string script, string? folder = null)
    {
        ProcessStartInfo start = new("/bin/sh", ["-c", $"cli() {{ \"$DOTNET\" \"$CLI\" \"$@\"; }}\n{script}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? string.Empty,
        };
        start.Environment["DOTNET"] = ChildProcess.Host;
        start.Environment["CLI"] = ChildProcess.CommandLine;
        using Process shell = Process.Start(start)!;
        Task<string> output = shell.StandardOutput.ReadToEndAsync();
        string error = await shell.StandardError.ReadToEndAsync().ConfigureAwait(false);
        await shell.WaitForExitAsync().ConfigureAwait(false);
        return new ShellRun(shell.ExitCode, await output.ConfigureAwait(false), error);
    }
}
