using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LabelNoise.Cli.Hosting;

/// <summary>
/// Writes one JSON document: indented, invariant, every number in its shortest round-trip form. Numbers that JSON cannot hold are the strings
/// "Infinity", "-Infinity" and "NaN".
/// </summary>
internal static class JsonDocumentWriter
{
    // The documents go to files and terminals, not into HTML; Greek letters stay legible.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a document that is one object, and a line feed.</summary>
    public static void WriteJson(this Host host, Action<Utf8JsonWriter> members) => host.Output.Write(Text(members));

    /// <summary>The text of a document that is one object, and a line feed.</summary>
    public static string Text(Action<Utf8JsonWriter> members) => Text(members, Options);

    /// <summary>The same on one line.</summary>
    public static string Line(Action<Utf8JsonWriter> members) => Text(members, Options with { Indented = false });

    private static string Text(Action<Utf8JsonWriter> members, JsonWriterOptions options)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Writes a number, or null where there is none; −0 is written as 0.</summary>
    public static void Real(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is not { } number)
            json.WriteNull(name);
        else if (double.IsFinite(number))
            json.WriteNumber(name, number + 0.0);
        else
            json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a whole number, or null where there is none.</summary>
    public static void Whole(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    /// <summary>Writes a list of objects.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list of values.</summary>
    public static void Values<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
            write(value);
        json.WriteEndArray();
    }
}
