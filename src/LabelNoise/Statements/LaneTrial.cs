using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation.Lanes;

namespace LabelNoise.Statements;

/// <summary>
/// Replicates side by side in the lanes of an engine. A lane whose replicate has its outcome is given to the next replicate at the engine's
/// next border, so that lanes stay busy whatever the lengths of the runs.
/// </summary>
/// <typeparam name="T">The outcome.</typeparam>
/// <typeparam name="TWatch">What is made with each engine and handed to the programs of its lanes.</typeparam>
internal sealed class LaneTrial<T, TWatch>(Func<(LaneEngine Engine, TWatch Watch)> start, Func<TWatch, int, IEnumerable<TrialStep<T>>> program) : Trial<T>
{
    /// <summary>Steps between looks at the cancellation token: some milliseconds.</summary>
    private const long Patience = 1 << 14;

    /// <inheritdoc/>
    public override T[] Run(IReadOnlyList<ReplicateSeed> seeds, CancellationToken cancellation = default)
    {
        (LaneEngine engine, TWatch watch) = start();
        T[] outcomes = new T[seeds.Count];
        Lane?[] lanes = new Lane?[LaneMemory.Lanes];
        int next = 0;
        while (true)
        {
            for (int lane = 0; lane < lanes.Length && engine.StepsToBorder == 0; lane++)
            {
                while (lanes[lane] is null && next < seeds.Count)
                    lanes[lane] = Start(engine, watch, lane, seeds[next], next++, outcomes);
            }

            if (lanes.All(lane => lane is null) && next == seeds.Count)
                return outcomes;
            cancellation.ThrowIfCancellationRequested();
            bool waiting = next < seeds.Count && lanes.Any(lane => lane is null);
            long patience = engine.IsAtRest ? long.MaxValue : Patience;
            long steps = Math.Min(waiting ? engine.StepsToBorder : patience, lanes.Min(lane => lane?.Left ?? long.MaxValue));
            long done = engine.Advance(steps);
            for (int lane = 0; lane < lanes.Length; lane++)
            {
                if (lanes[lane] is { } busy && !busy.Continue(done, done < steps, outcomes))
                    lanes[lane] = null;
            }
        }
    }

    private Lane? Start(LaneEngine engine, TWatch watch, int lane, ReplicateSeed seed, int index, T[] outcomes)
    {
        engine.Load(lane, seed);
        Lane started = new(index, program(watch, lane).GetEnumerator());
        return started.Ask(outcomes) ? started : null;
    }

    /// <summary>The replicate in a lane: its program and the steps it still waits for.</summary>
    private sealed class Lane(int index, IEnumerator<TrialStep<T>> program)
    {
        public long Left { get; private set; }

        /// <summary>Counts steps and asks the program again when it need not wait longer; returns false when it has its outcome.</summary>
        public bool Continue(long steps, bool stopped, T[] outcomes)
        {
            Left -= steps;
            bool early = stopped && program.Current.Until?.Invoke() == true;
            return (Left > 0 && !early) || Ask(outcomes);
        }

        public bool Ask(T[] outcomes)
        {
            while (program.MoveNext())
            {
                if (program.Current.IsDone)
                {
                    outcomes[index] = program.Current.Outcome;
                    return false;
                }

                Left = program.Current.Steps;
                if (Left > 0)
                    return true;
            }

            throw new InvalidOperationException("The program of a replicate ended without an outcome.");
        }
    }
}
