using System.Diagnostics;
using System.Text;

namespace LabelNoise.Tests.Unit.Fingerprints;

/// <summary>What is built, in a process of its own, with settings of the runtime that hold for a whole process.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="knobs">Environment variables as name=value.</param>
    public static Task<Result> RunAsync(IEnumerable<string> arguments, params string[] knobs) =>
        DotnetAsync([CommandLine, .. arguments], knobs);

    /// <summary>Runs `dotnet`.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="knobs">Environment variables as name=value.</param>
    public static async Task<Result> DotnetAsync(IEnumerable<string> arguments, params string[] knobs)
    {
        ProcessStartInfo start = new(Host, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (string[] pair in knobs.Select(knob => knob.Split('=', 2)))
            start.Environment[pair[0]] = pair[1];
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return new Result(process.ExitCode, output, await error.ConfigureAwait(false));
    }

    /// <summary>What a run returned and wrote.</summary>
    public sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>The assembly of the command line.</summary>
    public static string CommandLine => Path.Combine(AppContext.BaseDirectory, "LabelNoise.Cli.dll");

    /// <summary>The `dotnet` that runs this process, three folders above its base library.</summary>
    public static string Host
    {
        get
        {
            string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
            return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        }
    }
}
