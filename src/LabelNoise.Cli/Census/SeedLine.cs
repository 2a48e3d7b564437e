using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Census;

/// <summary>What was found at a seed as one line of JSON, such as {"seed":1,"claims":[{"id":"C.1/…","digest":"5b1f…","verdict":"refuted","trials":3}]}.</summary>
internal static class SeedLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, with its line feed; claims not checked are left out.</summary>
    public static string Write(SeedResult result, CensusSelection selection)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("seed", result.Seed);
            json.List("claims", Enumerable.Range(0, selection.Claims.Count).Where(k => result.Verdicts[k] is not null), k =>
            {
                json.WriteString("id", selection.Claims[k].Id);
                json.WriteString("digest", selection.Digests[k]);
                json.WriteString("verdict", Words.Of(result.Verdicts[k]!.Value.Verdict));
                json.WriteNumber("trials", result.Verdicts[k]!.Value.Trials);
            });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Reads a line without its line feed, leaving out other claims; null where it is not the result of a seed.</summary>
    public static SeedResult? Read(string line, CensusSelection selection)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            SeedVerdict?[] verdicts = new SeedVerdict?[selection.Claims.Count];
            foreach (JsonElement claim in document.RootElement.GetProperty("claims").EnumerateArray())
            {
                SeedVerdict found = Found(claim);
                if (selection.Place(Text(claim, "id"), Text(claim, "digest")) is { } place)
                    verdicts[place] = found;
            }

            return new SeedResult(document.RootElement.GetProperty("seed").GetUInt64(), verdicts);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static SeedVerdict Found(JsonElement claim)
    {
        long trials = claim.GetProperty("trials").GetInt64();
        string word = Text(claim, "verdict");
        Verdict[] verdicts = [.. Enum.GetValues<Verdict>().Where(v => string.Equals(Words.Of(v), word, StringComparison.Ordinal))];
        return trials >= 0 && verdicts is [Verdict verdict] ? new SeedVerdict(verdict, trials) : throw new FormatException("No verdict, or no number of replicates.");
    }

    private static string Text(JsonElement claim, string name) => claim.GetProperty(name).GetString() ?? throw new FormatException("No text.");
}
