using System.Text;

namespace LabelNoise.Cli.Hosting;

/// <summary>
/// A file that gets its text as a whole. A new one appears at once, by a move within its folder. What exists is written in place, so that its mode, its owner
/// and its links stay and a device or a FIFO receives the text; where that fails, the old text is put back.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    /// <summary>Why a file is refused that nobody may write to.</summary>
    public const string ReadOnly = "it is read-only";

    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>What has no position to go back to, such as a FIFO, is opened once: its reader waits for this writer.</summary>
    private readonly FileStream? _pipe;

    /// <summary>Prepares to write a file. A FIFO is waited for until it has a reader, as a shell would.</summary>
    /// <param name="option">The option that names it, for errors.</param>
    /// <param name="path">The file; where it is a link, what it points to.</param>
    /// <exception cref="UserErrorException">A file cannot be written there, or it is read-only.</exception>
    public WholeFile(string option, string path)
    {
        (Option, Path) = (option, path);
        _pipe = Attempt(() =>
        {
            if (Directory.Exists(path))
                throw new IOException("it is a folder");
            FileStream? stream = Open();
            if (stream is { CanSeek: false })
                return stream;
            (stream ?? File.Create(Temporary, 1, FileOptions.DeleteOnClose)).Dispose();
            return null;
        });
    }

    /// <summary>The file's path, as it was given.</summary>
    public string Path { get; }

    /// <summary>Whether there is a text to lose.</summary>
    /// <exception cref="UserErrorException">It can no longer be written.</exception>
    public bool HasText => _pipe is null && Attempt(() =>
    {
        using FileStream? stream = Open();
        return stream is { Length: > 0 };
    });

    private string Option { get; }

    /// <summary>What a link that points to nothing points to, or the path itself.</summary>
    private string Target
    {
        get
        {
            FileInfo given = new(Path);
            return given.LinkTarget is null ? given.FullName : given.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }
    }

    /// <summary>Beside the file, since only within a file system a move replaces at once.</summary>
    private string Temporary => Target + Suffix;

    private static string Suffix => FormattableString.Invariant($".{Environment.ProcessId}.tmp");

    /// <summary>Writes it.</summary>
    /// <exception cref="UserErrorException">The file cannot be written; what was there is unchanged.</exception>
    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes it.</summary>
    /// <exception cref="UserErrorException">The file cannot be written; what was there is unchanged.</exception>
    public void Write(byte[] bytes) => Attempt(() =>
    {
        using FileStream? stream = _pipe ?? Open();
        if (_pipe is not null)
            _pipe.Write(bytes);
        else if (stream is not null)
            Overwrite(stream, bytes);
        else
            Create(bytes);
        return true;
    });

    /// <summary>Whether nobody may write to an open file. Root can, but whoever made it read-only did not want it changed.</summary>
    public static bool IsReadOnly(FileStream stream) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(stream.SafeFileHandle) & AnyWrite) == UnixFileMode.None;

    /// <inheritdoc/>
    public void Dispose() => _pipe?.Dispose();

    /// <summary>Opens what exists; null where nothing does. Only trying tells, for a link too.</summary>
    private FileStream? Open()
    {
        FileStream stream;
        try
        {
            // Without a buffer no failed write is tried again when the stream is closed.
            stream = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (FileNotFoundException)
        {
            return null;
        }

        if (!IsReadOnly(stream))
            return stream;
        stream.Dispose();
        throw new IOException(ReadOnly);
    }

    private void Overwrite(FileStream stream, byte[] bytes)
    {
        byte[] before = stream.Length > 0 ? File.ReadAllBytes(Path) : [];
        try
        {
            Replace(stream, bytes);
        }
        catch when (before.Length > 0)
        {
            Replace(stream, before);
            throw;
        }
    }

    private static void Replace(FileStream stream, byte[] bytes)
    {
        stream.Position = 0;
        stream.Write(bytes);

        // A device has no length and may not take one.
        if (stream.Length > bytes.Length)
            stream.SetLength(bytes.Length);
        stream.Flush(flushToDisk: true);
    }

    private void Create(byte[] bytes)
    {
        (string target, string temporary) = (Target, Temporary);
        try
        {
            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private T Attempt<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UserErrorException($"{Option} is '{Path}'; a file that can be written is accepted ({UserErrorException.Reason(error).Replace(Suffix, string.Empty, StringComparison.Ordinal)}).", error);
        }
    }
}
