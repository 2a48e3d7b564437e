using System.Globalization;
using System.Text.Json;

namespace LabelNoise.Cli.Hosting;

/// <summary>A value within a JSON document that somebody else may have written, and where it stands.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">Where it stands, for errors.</param>
/// <remarks>Every reading throws a <see cref="FormatException"/> that names the place where the value is of another kind.</remarks>
internal readonly record struct JsonMember(JsonElement Value, string Path)
{
    /// <summary>Whether it is null.</summary>
    public bool IsNull => Value.ValueKind == JsonValueKind.Null;

    /// <summary>A member of an object.</summary>
    public JsonMember this[string name] => Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out JsonElement member)
        ? new JsonMember(member, $"'{name}' of {Path}")
        : throw new FormatException($"{Path} has no '{name}'");

    /// <summary>Whether an object has a member.</summary>
    public bool Has(string name) => Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(name, out _);

    /// <summary>The items of a list.</summary>
    public IEnumerable<JsonMember> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
            throw Not("a list");
        string name = Path;
        return Value.EnumerateArray().Select((item, k) => new JsonMember(item, FormattableString.Invariant($"item {k} of {name}")));
    }

    /// <summary>A text.</summary>
    public string Text() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Not("a text");

    /// <summary>True or false.</summary>
    public bool Flag() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Not("true or false");

    /// <summary>A whole number from 0 to <paramref name="most"/>.</summary>
    public long Count(long most = long.MaxValue) => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt64(out long number) && number >= 0 && number <= most
        ? number
        : throw Not(most == long.MaxValue ? "a whole number" : FormattableString.Invariant($"a whole number up to {most}"));

    /// <summary>A seed.</summary>
    public ulong Seed() => Value.ValueKind == JsonValueKind.Number && Value.TryGetUInt64(out ulong number) ? number : throw Not("a seed");

    /// <summary>A number, or one of the three strings that stand for numbers that JSON cannot hold (see <see cref="JsonDocumentWriter"/>).</summary>
    public double Real() => Value.ValueKind switch
    {
        JsonValueKind.Number when Value.TryGetDouble(out double number) => number,
        JsonValueKind.String when Value.GetString() is "Infinity" or "-Infinity" or "NaN" => double.Parse(Value.GetString()!, CultureInfo.InvariantCulture),
        _ => throw Not("a number"),
    };

    /// <summary>One of a few things, given by its word.</summary>
    public T Word<T>(IReadOnlyList<T> things, Func<T, string> wordOf)
    {
        string word = Text();
        foreach (T thing in things)
        {
            if (string.Equals(wordOf(thing), word, StringComparison.Ordinal))
                return thing;
        }

        throw Not(string.Join(" or ", things.Select(wordOf)));
    }

    private FormatException Not(string kind) => new($"{Path} is not {kind}");
}
