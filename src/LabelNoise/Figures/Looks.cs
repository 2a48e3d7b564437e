using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Figures;

/// <summary>Quantities of several dynamics, seen at the same steps in independent replicates.</summary>
internal sealed class Looks
{
    private readonly IReadOnlyList<Quantity> _quantities;
    private readonly double[][][][] _values;

    private Looks(IReadOnlyList<Arm> arms, IReadOnlyList<long> steps, IReadOnlyList<Quantity> quantities, int replicates)
    {
        (Arms, Steps, _quantities) = (arms, steps, quantities);
        _values = [.. arms.Select(_ => Enumerable.Range(0, replicates).Select(_ => new double[steps.Count][]).ToArray())];
    }

    /// <summary>The dynamics.</summary>
    public IReadOnlyList<Arm> Arms { get; }

    /// <summary>The steps.</summary>
    public IReadOnlyList<long> Steps { get; }

    /// <summary>Simulates. Arms share the randomness of a replicate, so that rules are seen from the same start.</summary>
    /// <param name="options">The seed and what to tell.</param>
    /// <param name="arms">The dynamics.</param>
    /// <param name="steps">The steps, increasing from 0.</param>
    /// <param name="quantities">What is looked at.</param>
    /// <param name="replicates">Replicates of each.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Looks Of(FigureOptions options, IReadOnlyList<Arm> arms, IReadOnlyList<long> steps, IReadOnlyList<Quantity> quantities, int replicates)
    {
        Looks looks = new(arms, steps, quantities, replicates);
        (int Arm, int[] Replicates)[] jobs = [.. Enumerable.Range(0, arms.Count).SelectMany(arm => Enumerable.Range(0, replicates).Chunk(Lanes.Count).Select(some => (arm, some)))];
        long done = 0;
        ParallelOptions parallel = new() { CancellationToken = options.Cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(jobs, parallel, job => looks.Simulate(options, job.Arm, job.Replicates, taken =>
            options.Progress?.Report((double)Interlocked.Add(ref done, taken) / ((double)steps[^1] * jobs.Length))));
        return looks;
    }

    /// <summary>The mean over the replicates, between the least and the greatest of them.</summary>
    /// <param name="arm">Which of the dynamics.</param>
    /// <param name="quantity">One of the quantities.</param>
    public Series Mean(int arm, Quantity quantity) => new(Arms[arm].Name, [.. Steps.Select((step, look) =>
    {
        double[] values = [.. _values[arm].Select(replicate => Value(replicate[look], quantity))];
        return new FigurePoint(step, values.Average(), values.Min(), values.Max());
    })]);

    /// <summary>A curve through the looks at one replicate.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arm">Which of the dynamics.</param>
    /// <param name="replicate">Which replicate.</param>
    /// <param name="horizontal">One of the quantities; null for the step.</param>
    /// <param name="vertical">Another.</param>
    public Series Path(string name, int arm, int replicate, Quantity? horizontal, Quantity vertical) => new(name, [.. _values[arm][replicate].Select((values, look) =>
        horizontal is null
            ? new FigurePoint(Steps[look], Value(values, vertical))
            : new FigurePoint(Value(values, horizontal), Value(values, vertical)) { Step = Steps[look] })]);

    /// <summary>A quantity of the first dynamics in the first replicate.</summary>
    /// <param name="look">Which of the steps.</param>
    /// <param name="quantity">One of the quantities.</param>
    public double Value(int look, Quantity quantity) => Value(_values[0][0][look], quantity);

    private double Value(double[] values, Quantity quantity)
    {
        for (int k = 0; k < values.Length; k++)
        {
            if (_quantities[k] == quantity)
                return values[k];
        }

        throw new ArgumentException($"{quantity.Name} was not looked at.", nameof(quantity));
    }

    private void Simulate(FigureOptions options, int arm, int[] replicates, Action<long> tell)
    {
        Arm dynamics = Arms[arm];
        bool keepsNeurons = _quantities.Any(q => q.NeedsNeurons);
        LaneEngine engine = dynamics.Rule.StartLanes(dynamics.Problem, dynamics.Law, default(NoLaneWatch), keepsNeurons);
        for (int lane = 0; lane < replicates.Length; lane++)
            engine.Load(lane, ReplicateSeed.For(options.Seed, "figure", replicates[lane]));
        for (int look = 0; look < Steps.Count; look++)
        {
            Advance(engine, Steps[look] - (look == 0 ? 0 : Steps[look - 1]), tell, options.Cancellation);
            for (int lane = 0; lane < replicates.Length; lane++)
                _values[arm][replicates[lane]][look] = [.. _quantities.Select(q => q.Of(engine[lane]))];
        }
    }

    private static void Advance(LaneEngine engine, long steps, Action<long> tell, CancellationToken cancellation)
    {
        const long Slice = 4096;
        for (long left = steps; left > 0; left -= Slice)
        {
            cancellation.ThrowIfCancellationRequested();
            long some = Math.Min(left, Slice);
            engine.Advance(some);
            tell(some);
        }
    }
}
