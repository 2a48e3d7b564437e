using System.Runtime.ExceptionServices;

namespace LabelNoise.Cli.Hosting;

/// <summary>Runs work on a thread of its own and stops waiting for it when the host is cancelled, whatever the work is in the middle of.</summary>
internal static class Interruptible
{
    private const int TickMilliseconds = 100;

    /// <summary>Runs the work; its exceptions are rethrown here.</summary>
    /// <param name="work">Told of the cancellation too, so that it stops when it can. A process that exits does not wait for it.</param>
    /// <param name="cancellation">Stops the waiting at once.</param>
    /// <param name="tick">Called ten times a second on the calling thread, to refresh what is shown; may be null.</param>
    /// <returns>Whether the work finished.</returns>
    public static bool Run(Action<CancellationToken> work, CancellationToken cancellation, Action? tick = null)
    {
        // A thread of its own: the pool's may all be taken by the work itself.
        Task task = Task.Factory.StartNew(
            () => work(cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (!task.Wait(TickMilliseconds, cancellation))
                tick?.Invoke();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (AggregateException failure)
        {
            // Replicates side by side may fail side by side, for the same reason.
            Exception first = failure.Flatten().InnerExceptions[0];
            if (first is OperationCanceledException && cancellation.IsCancellationRequested)
                return false;
            ExceptionDispatchInfo.Throw(first);
            throw;
        }
    }
}
