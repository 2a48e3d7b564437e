using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using LabelNoise.Tests.Unit.Architecture;
using LabelNoise.Tests.Unit.Cli;

namespace LabelNoise.Tests.Unit.Fingerprints;

/// <summary>The committed digests, and those of this process where a digit is the C runtime's to choose.</summary>
internal static class Approved
{
    public const string File = "tests/Unit/Fingerprints/fingerprint.approved.txt";

    /// <summary>The committed lines.</summary>
    public static string[] Committed => [.. System.IO.File.ReadAllLines(Path)];

    public static string Path { get; } = System.IO.Path.Combine(Solution.Root, File);

    /// <summary>
    /// Whether powers and logarithms are those of the machine that wrote the file: glibc's for processors with fused multiply-add.
    /// </summary>
    public static bool IsOfThisRuntime { get; } =
        RuntimeInformation.RuntimeIdentifier.StartsWith("linux-x64", StringComparison.Ordinal) && Fma.IsSupported;

    /// <summary>What a part must print anywhere.</summary>
    public static IEnumerable<string> Lines(string part) => IsOfThisRuntime || part is "words" or "trajectories"
        ? Of(part, Committed)
        : Of(part, Split(Invocation.Of($"fingerprint --part {part}").Output));

    /// <summary>The lines of a part, the total left out.</summary>
    public static IEnumerable<string> Of(string part, IEnumerable<string> lines) => lines.Where(line => line.Contains($"  {part}  ", StringComparison.Ordinal));

    public static string[] Split(string output) => output.TrimEnd('\n').Split('\n');
}
