using System.Diagnostics;
using LabelNoise.Bench.Work;

namespace LabelNoise.Bench.Measures;

/// <summary>How fast work is done.</summary>
internal static class Rate
{
    /// <summary>Time for caches and the clock rate to settle.</summary>
    private const double WarmingSeconds = 0.2;

    /// <summary>Units per second, summed over threads that work at the same time on data of their own.</summary>
    /// <param name="make">Makes the work of a thread.</param>
    /// <param name="seconds">How long to work, without the warm-up.</param>
    /// <param name="threads">How many threads.</param>
    public static double Of(Func<IWork> make, double seconds, int threads)
    {
        using Barrier barrier = new(threads);
        double[] rates = new double[threads];
        Thread[] running = [.. Enumerable.Range(0, threads).Select(index => new Thread(() => rates[index] = OfOne(make(), seconds, barrier)))];
        foreach (Thread thread in running)
            thread.Start();
        foreach (Thread thread in running)
            thread.Join();
        return rates.Sum();
    }

    private static double OfOne(IWork work, double seconds, Barrier barrier)
    {
        Repeat(work, WarmingSeconds);
        barrier.SignalAndWait();
        return Repeat(work, seconds);
    }

    private static double Repeat(IWork work, double seconds)
    {
        long units = 0;
        TimeSpan busy = TimeSpan.Zero;
        while (busy.TotalSeconds < seconds)
        {
            work.Restart();
            long start = Stopwatch.GetTimestamp();
            units += work.Run();
            busy += Stopwatch.GetElapsedTime(start);
        }

        return units / busy.TotalSeconds;
    }
}
