using System.Text;
using System.Text.Json;

namespace LabelNoise.Cli.Hosting;

/// <summary>Reads a JSON file that somebody else may have written.</summary>
internal static class JsonFile
{
    /// <summary>The documents of the whole catalogue, and of a census of a thousand seeds, are far below.</summary>
    private const int MostBytes = 1 << 26;

    /// <summary>Reads it.</summary>
    /// <param name="argument">The argument that named the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="accepted">What is accepted, as it completes "… is accepted".</param>
    /// <param name="read">Makes something of the document; a <see cref="FormatException"/> says what is wrong with it.</param>
    /// <exception cref="UserErrorException">The file is missing, too large, no JSON, or not what is accepted.</exception>
    public static T Read<T>(string argument, string file, string accepted, Func<JsonMember, T> read) =>
        ReadText(argument, file, accepted, text => Parse(text, "the document", read));

    /// <summary>The same of a file that need not be one document.</summary>
    /// <param name="argument">The argument that named the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="accepted">What is accepted, as it completes "… is accepted".</param>
    /// <param name="read">Makes something of the text, in which there is more than white space; a <see cref="FormatException"/> says what is wrong with it.</param>
    /// <exception cref="UserErrorException">The file is missing, too large, no JSON, or not what is accepted.</exception>
    public static T ReadText<T>(string argument, string file, string accepted, Func<string, T> read)
    {
        try
        {
            string text = Text(file);
            if (string.IsNullOrWhiteSpace(text))
                throw new FormatException("it is empty");
            return read(text);
        }
        catch (JsonException error)
        {
            throw Refused(FormattableString.Invariant($"it is no JSON from line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1} on"), error);
        }
        catch (FormatException error)
        {
            throw Refused(error.Message, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refused(error switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                UnauthorizedAccessException when Directory.Exists(file) => "it is a folder",
                _ => error.Message,
            }, error);
        }

        UserErrorException Refused(string reason, Exception error) => new($"{argument} is '{file}'; {accepted} is accepted ({reason.TrimEnd('.')}).", error);
    }

    /// <summary>Reads one document.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="read">Makes something of it.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static T Parse<T>(string text, string name, Func<JsonMember, T> read)
    {
        using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return read(new JsonMember(document.RootElement, name));
    }

    private static string Text(string file)
    {
        // What has no length, such as a device, may have no end either.
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        using MemoryStream bytes = new();
        byte[] some = new byte[1 << 16];
        while (stream.Read(some) is > 0 and var count)
        {
            bytes.Write(some, 0, count);
            if (bytes.Length > MostBytes)
                throw new FormatException(FormattableString.Invariant($"it is larger than {MostBytes >> 20} MB"));
        }

        bytes.Position = 0;
        using StreamReader reader = new(bytes, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
