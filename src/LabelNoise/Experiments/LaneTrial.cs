using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Experiments;

/// <summary>
/// Replicates side by side in the lanes of an engine. A lane whose replicate has its outcome is given to the next replicate at the engine's
/// next border, so that lanes stay busy whatever the lengths of the runs.
/// </summary>
/// <typeparam name="T">The outcome.</typeparam>
/// <typeparam name="TWatch">What is made with each engine and handed to the programs of its lanes.</typeparam>
internal sealed class LaneTrial<T, TWatch>(Func<(LaneEngine Engine, TWatch Watch)> start, Func<TWatch, int, IEnumerable<TrialStep<T>>> program) : Trial<T>
{
    /// <summary>
    /// Steps of a replicate between looks at whether its weights are finite, at the budget, and at the cancellation token: some milliseconds. Four times the
    /// interval at which a full-batch engine looks for rest, so that it comes to look however the looks at four lanes fall.
    /// </summary>
    private const long Patience = 1 << 14;

    /// <inheritdoc/>
    internal override T[] Run(IReadOnlyList<ReplicateSeed> seeds, StepShare steps, CancellationToken cancellation)
    {
        (LaneEngine engine, TWatch watch) = start();
        T[] outcomes = new T[seeds.Count];
        Lane?[] lanes = new Lane?[Lanes.Count];
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
            long some = lanes.Min(lane => lane?.Due(engine.IsAtRest) ?? long.MaxValue);
            if (waiting)
                some = Math.Min(some, engine.StepsToBorder);
            long done = engine.Advance(some);
            for (int lane = 0; lane < lanes.Length; lane++)
            {
                if (lanes[lane] is { } busy && !(busy.Count(done, steps) && busy.Continue(engine, lane, done < some, outcomes)))
                    lanes[lane] = null;
            }
        }
    }

    private Lane? Start(LaneEngine engine, TWatch watch, int lane, ReplicateSeed seed, int index, T[] outcomes)
    {
        engine.Load(lane, seed);
        Lane started = new(index, new RunningProgram<T>(program(watch, lane)));
        return started.Note(outcomes) ? null : started;
    }

    /// <summary>The replicate in a lane: its program and the steps it has taken.</summary>
    private sealed class Lane(int index, RunningProgram<T> program)
    {
        private long _steps;

        /// <summary>Steps to the next that is looked at. They are the replicate's own, so that no neighbour matters to it.</summary>
        public long Due(bool atRest) => atRest ? program.Left : Math.Min(program.Left, Patience - (_steps % Patience));

        /// <summary>Counts steps; returns false where the replicate is beyond the budget.</summary>
        public bool Count(long steps, StepShare share)
        {
            program.Pass(steps);
            _steps += steps;
            return share.Take(index, steps);
        }

        /// <summary>Writes the outcome down; returns false where there is none yet.</summary>
        public bool Note(T[] outcomes)
        {
            if (program.IsDone)
                outcomes[index] = program.Outcome;
            return program.IsDone;
        }

        /// <summary>Asks the program again when it need not wait longer; returns false when it has its outcome.</summary>
        public bool Continue(LaneEngine engine, int lane, bool stopped, T[] outcomes)
        {
            bool looks = program.Left == 0 || (stopped && program.WantsToLook);
            if (looks)
                program.Ask();
            if (program.IsDone || (!looks && _steps % Patience != 0) || engine.State.IsFinite(lane))
                return !Note(outcomes);

            // Weights that are no numbers any more become none by further steps: the program is shown them as they are.
            while (!program.IsDone)
            {
                engine.Clock.Pass(lane, program.Left);
                program.Ask();
            }

            return !Note(outcomes);
        }
    }
}
