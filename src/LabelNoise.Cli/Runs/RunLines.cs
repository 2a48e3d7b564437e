using System.Text.Json;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Runs;

/// <summary>Reads the lines of a run, one JSON object for each claim, which has the seed with it.</summary>
internal static class RunLines
{
    /// <summary>What every line, and no document, begins with.</summary>
    public const string Start = "{\"id\":";

    /// <summary>The run of a whole file; what follows the last line feed is not finished and passed over.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="text">What it holds.</param>
    /// <exception cref="FormatException">A line is damaged, or of another seed than the first, or there is none.</exception>
    public static RecordedRun Run(string file, string text)
    {
        RecordedClaim[] claims = [.. Claims(text.Split('\n')[..^1])];
        if (claims.Length == 0)
            throw new FormatException("no claim in it is finished");
        int other = Array.FindIndex(claims, c => c.Seed != claims[0].Seed);
        return other < 0
            ? new RecordedRun(file, claims[0].Seed, claims.Max(c => c.Profile), claims, Cancelled: true)
            : throw new FormatException(FormattableString.Invariant($"line {other + 1} is of the suite seed {claims[other].Seed}, the first of {claims[0].Seed}"));
    }

    /// <summary>The claims of lines without their line feeds.</summary>
    /// <exception cref="FormatException">A line is damaged; it is named by its number.</exception>
    public static IEnumerable<RecordedClaim> Claims(IEnumerable<string> lines) => lines.Select((line, k) =>
    {
        string name = FormattableString.Invariant($"line {k + 1}");
        try
        {
            return JsonFile.Parse(line, name, RunReader.Claim);
        }
        catch (JsonException error)
        {
            throw new FormatException($"{name} is no JSON", error);
        }
    });
}
