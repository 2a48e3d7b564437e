using System.Diagnostics;
using System.Text;

namespace LabelNoise.Tests.Unit.Fingerprints;

/// <summary>What is built, in a process of its own, with settings of the runtime that hold for a whole process.</summary>
internal static class ChildProcess
{
    /// <summary>Runs `fingerprint` for a part and returns its lines.</summary>
    /// <param name="part">The part.</param>
    /// <param name="knobs">Environment variables as name=value.</param>
    public static async Task<string[]> FingerprintAsync(string part, params string[] knobs)
    {
        (int code, string output) = await RunAsync([Path.Combine(AppContext.BaseDirectory, "LabelNoise.Cli.dll"), "fingerprint", "--part", part], knobs).ConfigureAwait(false);
        code.Should().Be(0);
        return Approved.Split(output);
    }

    /// <summary>Runs `dotnet` and returns its exit code and what it wrote.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="knobs">Environment variables as name=value.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments, params string[] knobs)
    {
        ProcessStartInfo start = new(Host, arguments)
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (string[] pair in knobs.Select(knob => knob.Split('=')))
            start.Environment[pair[0]] = pair[1];
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return (process.ExitCode, output);
    }

    /// <summary>The `dotnet` that runs this process, three folders above its base library.</summary>
    private static string Host
    {
        get
        {
            string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
            return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        }
    }
}
