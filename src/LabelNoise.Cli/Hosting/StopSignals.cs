using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LabelNoise.Cli.Hosting;

/// <summary>Ctrl-C, SIGTERM and SIGHUP: they stop the work, and what is finished is still printed. Asked again after a second, the process ends at once.</summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>
    /// A write beyond the limit of a file's size raises signal 25; ignored, the write fails with an error like any other. The signal is handled on a thread of its own,
    /// perhaps when the write has failed and the command has ended, so that it is listened to for as long as the process runs.
    /// </summary>
    private static readonly PosixSignalRegistration? FileSizeExceeded =
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create((PosixSignal)25, context => context.Cancel = true);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Lock _lock = new();
    private long? _firstAt;
    private int _code = ExitCode.Cancelled;

    /// <summary>Begins to listen.</summary>
    public StopSignals()
    {
        foreach ((PosixSignal signal, int code) in new[] { (PosixSignal.SIGINT, ExitCode.Cancelled), (PosixSignal.SIGTERM, ExitCode.Terminated), (PosixSignal.SIGHUP, ExitCode.HungUp) })
            _registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = Stop(signal, code)));
        GC.KeepAlive(FileSizeExceeded);
    }

    /// <summary>Raised by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>What the process returns: where a command was stopped, the code of the signal that stopped it.</summary>
    public int ExitCodeOf(int command)
    {
        lock (_lock)
            return command == ExitCode.Cancelled ? _code : command;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }

    /// <summary>Whether the process goes on.</summary>
    private bool Stop(PosixSignal signal, int code)
    {
        lock (_lock)
        {
            // A terminal that closes may send SIGHUP more than once.
            if (_firstAt is { } first)
                return signal == PosixSignal.SIGHUP || Stopwatch.GetElapsedTime(first) < TimeSpan.FromSeconds(1);
            (_firstAt, _code) = (Stopwatch.GetTimestamp(), code);
        }

        _stop.Cancel();
        return true;
    }
}
