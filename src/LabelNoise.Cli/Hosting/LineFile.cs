using System.Text;

namespace LabelNoise.Cli.Hosting;

/// <summary>
/// A file to which lines are added, each whole and at once, through to the disk, so that work that is stopped can go on from it. What a power failure left of a last line has no line
/// feed and can be dropped.
/// </summary>
internal sealed class LineFile : IDisposable
{
    private readonly string _option;
    private readonly string _path;
    private readonly FileStream _stream;

    /// <summary>Opens a file, or makes one.</summary>
    /// <param name="option">The option that names it, for errors.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="UserErrorException">It cannot be read and written.</exception>
    public LineFile(string option, string path)
    {
        (_option, _path) = (option, path);

        // Two runs at once would mix their lines. Only FileShare.None takes a lock on Unix; other programs may still read there.
        // Without a buffer no failed write is tried again when the stream is closed.
        _stream = Attempt(() => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        if (_stream.CanSeek && !WholeFile.IsReadOnly(_stream))
            return;
        string why = _stream.CanSeek ? WholeFile.ReadOnly : "what is written there cannot be read again";
        _stream.Dispose();
        throw Unusable(new IOException(why));
    }

    /// <summary>Whether nothing is in it.</summary>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    public bool IsEmpty => Attempt(() => _stream.Length == 0);

    /// <summary>Its first bytes, as many as are asked for if there are.</summary>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    public byte[] Head(int count) => Attempt(() =>
    {
        byte[] head = new byte[count];
        _stream.Position = 0;
        return head[.._stream.ReadAtLeast(head, count, throwOnEndOfStream: false)];
    });

    /// <summary>The lines, without their line feeds; what is unfinished is dropped from the file first.</summary>
    /// <exception cref="UserErrorException">It cannot be read, or not be shortened.</exception>
    public IEnumerable<string> Lines()
    {
        _ = Attempt(DropUnfinished);
        _stream.Position = 0;
        using StreamReader reader = new(_stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>Adds a line.</summary>
    /// <param name="line">The line, with its line feed.</param>
    /// <param name="what">What it says, as an error names it; null where the file is of no use without it.</param>
    /// <exception cref="UserErrorException">It could not be written; the file is as it was.</exception>
    public void Append(string line, string? what = null)
    {
        long end = _stream.Length;
        try
        {
            _stream.Position = end;
            _stream.Write(Encoding.UTF8.GetBytes(line));
            _stream.Flush(flushToDisk: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // A device keeps nothing and refuses to be shortened.
            if (_stream.Length > end)
                _stream.SetLength(end);
            throw what is null
                ? Unusable(error)
                : new UserErrorException($"{_option} is '{_path}'; {what} could not be written to it, those before are kept ({UserErrorException.Reason(error)}).", error);
        }
    }

    /// <summary>The error that says why the file is refused, as it completes "…; … is accepted".</summary>
    public UserErrorException Refused(string why) => new($"{_option} is '{_path}'; {why} is accepted.");

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private UserErrorException Unusable(Exception error) => new($"{_option} is '{_path}'; a file that can be read and written is accepted ({error.Message.TrimEnd('.')}).", error);

    private T Attempt<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unusable(error);
        }
    }

    /// <summary>Shortens the file to its last line feed, if it goes on.</summary>
    /// <returns>Its length.</returns>
    private long DropUnfinished()
    {
        long end = _stream.Length;
        for (; end > 0; end--)
        {
            _stream.Position = end - 1;
            if (_stream.ReadByte() == '\n')
                break;
        }

        if (end < _stream.Length)
            _stream.SetLength(end);
        return end;
    }
}
