using Microsoft.Win32.SafeHandles;

namespace LabelNoise.Cli.Hosting;

/// <summary>
/// Standard output or standard error. When the reader has gone, what follows is dropped and <see cref="CanWrite"/> is false. Any other failure is the
/// user's to know; on the error stream nothing can tell it, so there it counts as a reader that has gone.
/// </summary>
internal sealed class StandardStream : Stream
{
    /// <summary>EIO, EPIPE.</summary>
    private const int InputOutputError = 5, BrokenPipe = 32;

    private readonly Stream? _inner;
    private readonly bool _isError;
    private readonly bool _isTerminal;
    private volatile bool _readerGone;

    private StandardStream(Stream? inner, bool isError, bool isTerminal) => (_inner, _isError, _isTerminal) = (inner, isError, isTerminal);

    /// <inheritdoc/>
    public override bool CanWrite => !_readerGone;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether standard output was closed when the process began.</summary>
    public static bool OutputIsClosed => !WasOpen(1);

    /// <summary>Standard output for text.</summary>
    public static StandardStream Output() => new(WasOpen(1) ? Console.OpenStandardOutput() : null, isError: false, !Console.IsOutputRedirected);

    /// <summary>Standard error.</summary>
    public static StandardStream Error() => new(WasOpen(2) ? Console.OpenStandardError() : null, isError: true, !Console.IsErrorRedirected);

    /// <summary>Standard output for bytes without end: unlike the console's own stream it tells when a pipe is closed at its other end.</summary>
    public static StandardStream Bytes() => OperatingSystem.IsWindows() || !WasOpen(1) || !IsPipe(out FileStream? pipe)
        ? Output()
        : new StandardStream(pipe, isError: false, !Console.IsOutputRedirected);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_readerGone)
            return;
        try
        {
            (_inner ?? throw new IOException("it is closed")).Write(buffer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            if (!_isError && !IsReaderGone(error))
                throw new UserErrorException($"Standard output cannot be written ({UserErrorException.Reason(error)}).", error);
            _readerGone = true;
        }
    }

    /// <summary>Nothing is kept back.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner?.Dispose();
        base.Dispose(disposing);
    }

    // A terminal that was hung up answers EIO. The runtime hands on the error number as the HResult.
    private bool IsReaderGone(Exception error) => !OperatingSystem.IsWindows() && (error.HResult == BrokenPipe || (_isTerminal && error.HResult == InputOutputError));

    /// <summary>
    /// Whether a descriptor was open when the process began. One that was not may since have been given to a file of the runtime, which is not to be
    /// written to; such files are closed on exec, and what is inherited cannot be.
    /// </summary>
    private static bool WasOpen(int descriptor)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        const int CloseOnExec = 0x80000;
        try
        {
            string flags = File.ReadLines(FormattableString.Invariant($"/proc/self/fdinfo/{descriptor}")).First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) == 0;
        }
        catch (FileNotFoundException)
        {
            // Either the descriptor is closed or there is no /proc.
            return !Directory.Exists("/proc/self/fdinfo");
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
    }

    /// <summary>A file is not written through a stream of ours: it would keep a position of its own, and what others write there would be overwritten.</summary>
    private static bool IsPipe(out FileStream? pipe)
    {
        FileStream stream = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        pipe = stream.CanSeek ? null : stream;
        return pipe is not null;
    }
}
