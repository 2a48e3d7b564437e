using System.Text;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Census;

/// <summary>
/// The finished claims of a census on disk, line by line. Each claim is named by its id and a digest of what it says, so that a claim that is new or has changed is
/// checked, and only that. A line is written whole and at once; what a power failure left of one is dropped when the file is opened again.
/// </summary>
internal sealed class CensusFile : IDisposable
{
    /// <summary>The first line of every file; the number changes with the format. A file that came through another system may have \r\n where this has \n.</summary>
    private static readonly byte[] Header = "{\"census\":2}\n"u8.ToArray();

    private readonly string _path;
    private readonly CensusSelection _selection;
    private readonly FileStream _stream;
    private int _headerLength = Header.Length;

    private CensusFile(string path, CensusSelection selection)
    {
        (_path, _selection) = (path, selection);

        // Two censuses at once would mix their lines. Only FileShare.None takes a lock on Unix; other programs may still read there.
        // Without a buffer no failed write is tried again when the stream is closed.
        _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
    }

    /// <summary>Opens a file for these claims, or makes one; results of other claims in it are kept and not read.</summary>
    /// <exception cref="UserErrorException">The file cannot be opened, or is not of a census.</exception>
    public static CensusFile Open(string path, CensusSelection selection)
    {
        CensusFile? file = null;
        try
        {
            file = new CensusFile(path, selection);
            file.CheckHeader();
            return file;
        }
        catch (Exception error)
        {
            file?.Dispose();
            if (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
                throw new UserErrorException($"--output is '{path}'; a file that can be read and written is accepted ({error.Message.TrimEnd('.')}).", error);
            throw;
        }
    }

    /// <summary>The seeds that the file holds, from its beginning.</summary>
    /// <exception cref="UserErrorException">A line is damaged.</exception>
    public IEnumerable<SeedResult> Read()
    {
        _stream.Position = _headerLength;
        using StreamReader reader = new(_stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        for (int number = 2; reader.ReadLine() is { } line; number++)
            yield return SeedLine.Read(line, _selection) ?? throw Refused(FormattableString.Invariant($"line {number} is not the result of a seed; the file without that line"));
    }

    /// <summary>Adds what was found at a seed, through to the disk.</summary>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public void Append(SeedResult result)
    {
        try
        {
            _stream.Position = _stream.Length;
            _stream.Write(Encoding.UTF8.GetBytes(SeedLine.Write(result, _selection)));
            _stream.Flush(flushToDisk: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException(FormattableString.Invariant($"--output is '{_path}'; a claim at seed {result.Seed} could not be written to it, those before are kept ({UserErrorException.Reason(error)})."), error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void CheckHeader()
    {
        if (WholeFile.IsReadOnly(_stream))
            throw new IOException(WholeFile.ReadOnly);
        if (_stream.Length == 0)
        {
            WriteHeader();
            return;
        }

        byte[] start = new byte[Header.Length];
        int read = _stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read == start.Length && start[^1] == '\r' && _stream.ReadByte() == '\n')
            (start[^1], _headerLength) = ((byte)'\n', Header.Length + 1);
        if (!start.AsSpan(0, read).SequenceEqual(Header))
            throw Refused("it is not the file of a census; one that `census` wrote, or a new file,");
        DropUnfinishedLine();
    }

    private void WriteHeader()
    {
        try
        {
            _stream.Write(Header);
            _stream.Flush(flushToDisk: true);
        }
        catch
        {
            // A part of it would not be known again. A device keeps nothing and refuses to be shortened.
            if (_stream.Length > 0)
                _stream.SetLength(0);
            throw;
        }
    }

    private void DropUnfinishedLine()
    {
        long end = _stream.Length;
        for (; end > _headerLength; end--)
        {
            _stream.Position = end - 1;
            if (_stream.ReadByte() == '\n')
                break;
        }

        if (end < _stream.Length)
            _stream.SetLength(end);
    }

    private UserErrorException Refused(string why) => new($"--output is '{_path}'; {why} is accepted.");
}
