using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statements;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Census;

/// <summary>The result of a seed as one line of JSON, such as {"seed":1,"claims":[{"id":"C.1/…","verdict":"refuted","trials":3}]}.</summary>
internal static class SeedLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, with its line feed.</summary>
    public static string Write(SeedResult result, CensusSelection selection)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("seed", result.Seed);
            json.List("claims", selection.Claims.Zip(result.Verdicts), pair =>
            {
                json.WriteString("id", pair.First.Id);
                json.WriteString("verdict", Words.Of(pair.Second.Verdict));
                json.WriteNumber("trials", pair.Second.Trials);
            });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Reads a line without its line feed; null where it is not the result of a seed for these very claims.</summary>
    public static SeedResult? Read(string line, CensusSelection selection)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement claims = document.RootElement.GetProperty("claims");
            if (claims.GetArrayLength() != selection.Claims.Count)
                return null;
            return new SeedResult(document.RootElement.GetProperty("seed").GetUInt64(), [.. claims.EnumerateArray().Zip(selection.Claims, ReadVerdict)]);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static SeedVerdict ReadVerdict(JsonElement element, Claim claim)
    {
        long trials = element.GetProperty("trials").GetInt64();
        if (trials < 0 || !string.Equals(element.GetProperty("id").GetString(), claim.Id, StringComparison.Ordinal))
            throw new FormatException("Another claim, or no number of replicates.");
        string? word = element.GetProperty("verdict").GetString();
        Verdict[] verdicts = [.. Enum.GetValues<Verdict>().Where(v => string.Equals(Words.Of(v), word, StringComparison.Ordinal))];
        return verdicts is [Verdict verdict] ? new SeedVerdict(verdict, trials) : throw new FormatException("No verdict.");
    }
}
