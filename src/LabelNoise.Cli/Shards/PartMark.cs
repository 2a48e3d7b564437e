using System.Text.Json;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Shards;

/// <summary>What makes a document a part of a run: of which command, which part, and what the whole run is over.</summary>
/// <param name="Command">The command that ran.</param>
/// <param name="Shard">Which part.</param>
/// <param name="Claims">The ids of all claims of the whole run, in order.</param>
internal sealed record PartMark(string Command, Shard Shard, IReadOnlyList<string> Claims)
{
    private const string Member = "shard";

    /// <summary>Writes it as a member of the document.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Member);
        json.WriteString("command", Command);
        json.WriteNumber("part", Shard.Part);
        json.WriteNumber("of", Shard.Of);
        json.WriteStartArray("claims");
        foreach (string id in Claims)
            json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads it from a document.</summary>
    /// <exception cref="FormatException">The document is no part of a run.</exception>
    public static PartMark Read(JsonMember document)
    {
        if (!document.Has(Member))
            throw new FormatException("it has no 'shard': it is a whole run, or none");
        JsonMember mark = document[Member];
        Shard shard = new((int)mark["part"].Count(Shards.Shard.Most), (int)mark["of"].Count(Shards.Shard.Most));
        if (shard.Part < 1 || shard.Part > shard.Of)
            throw new FormatException($"its part is {shard}");
        return new PartMark(mark["command"].Text(), shard, [.. mark["claims"].Items().Select(id => id.Text())]);
    }
}
