using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>The step loop, compiled for the rule and the watch.</summary>
/// <remarks>
/// Where rounding ends a full-batch descent at a fixed point the steps that are left are counted, not computed. From an aligned start it does so within
/// some ten times the time of convergence; otherwise the least of the weights go on creeping for up to 10⁷ steps and more, which are computed, and so are
/// the steps of a cycle.
/// </remarks>
internal sealed class StepLanes<TRule, TWatch> : LaneEngine
    where TRule : IUpdateRule
    where TWatch : ILaneWatch
{
    /// <summary>Steps between two looks at whether a step still changes anything, which cost less than a step.</summary>
    private const long RestInterval = 4096;

    private readonly UpdateRule _name;
    private readonly TRule _rule;
    private readonly TWatch _watch;
    private readonly Motion _motion;
    private readonly RuleMemory _kept;
    private readonly LaneSource? _source;
    private readonly LaneMemory _covariance;
    private readonly StepFrame _frame;
    private readonly StepPairs? _pairs;
    private readonly Vector256<double>[] _before;
    private bool _projected;
    private bool _firstMoved;
    private Vector256<double> _prediction;

    public StepLanes(Problem problem, InitialLaw law, bool keepsNeurons, bool allRows, UpdateRule name, TRule rule, TWatch watch)
        : base(problem, law, keepsNeurons, allRows)
    {
        (_name, _rule, _watch, _motion) = (name, rule, watch, rule.Motion);
        int batch = rule.BatchSize;
        _source = batch > 0 ? new LaneSource(problem, batch) : null;
        _kept = new RuleMemory(rule.Shape, State.Count, problem.Dimension);
        _pairs = _motion == Motion.AlongInput && !allRows ? new StepPairs(State) : null;
        _before = new Vector256<double>[_source is null ? State.Stored.Length : 0];
        _covariance = new LaneMemory(_source is null && problem.Inputs is InputLaw.Finite ? problem.Dimension * problem.Dimension : 0);
        LaneMemory direction = new(_motion == Motion.AlongInput ? 0 : problem.Dimension);
        _frame = new StepFrame(problem, direction, _covariance) { State = _pairs is null ? State : null, Sums = _pairs, Clock = Clock, Indices = _source?.Indices };
    }

    /// <inheritdoc/>
    public override int StepsToBorder => _source?.StepsLeft ?? 0;

    /// <inheritdoc/>
    public override double[]? CovarianceOf(int lane) => _source is null ? [.. Enumerable.Range(0, _covariance.Length).Select(k => _covariance[k, lane])] : null;

    /// <inheritdoc/>
    public override double[] TrainingCovarianceOf(int lane) => CovarianceOf(lane) ?? _source!.CovarianceOf(lane);

    /// <inheritdoc/>
    public override (double[] Input, double LabelNoise) Peek(int lane)
    {
        if (_source is null)
            return ([], 0);
        NextChunkIfNeeded();
        ReadOnlySpan<Vector256<double>> input = _source.Inputs(_source.Next)[..Problem.Dimension];
        double[] x = new double[input.Length];
        for (int k = 0; k < x.Length; k++)
            x[k] = input[k][lane];
        return (x, _source.Noise(_source.Next)[0][lane]);
    }

    /// <inheritdoc/>
    public override long Advance(long steps)
    {
        long start = Clock.Now;
        try
        {
            return _source is null ? FullBatch(steps) : Sampled(steps);
        }
        catch (Exception error) when (error is not (OperationCanceledException or RuleDeclarationException))
        {
            throw RuleDeclarationException.At(_name.Name, FailedAt(start), Problem, error);
        }
    }

    private protected override void Open(int lane, ReplicateSeed seed)
    {
        _source?.Open(lane, seed);
        if (_covariance.Length > 0)
        {
            double[] covariance = SampleSource.SampleCovariance(((InputLaw.Finite)Problem.Inputs).Count, Problem.Dimension, seed);
            for (int k = 0; k < covariance.Length; k++)
                _covariance[k, lane] = covariance[k];
        }

        _kept.Open(_rule, State, lane, seed);
    }

    private long Sampled(long steps)
    {
        for (long left = steps; left > 0;)
        {
            NextChunkIfNeeded();
            int run = (int)Math.Min(left, _source!.StepsLeft);
            int done = _pairs is not null ? AlongInput(run) : (int)Carry(run);
            left -= done;
            if (done < run)
                return steps - left;
        }

        return steps;
    }

    private void NextChunkIfNeeded()
    {
        if (_source!.StepsLeft > 0)
            return;
        _source.NextChunk();
        _projected = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AlongInput(int steps)
    {
        StepPairs pairs = _pairs!;
        LaneSource source = _source!;
        StepFrame frame = _frame;
        RuleState kept = _kept.State;
        if (!_projected)
        {
            _prediction = pairs.Begin(source.Pair(0));
            _projected = true;
        }

        for (int done = 0; done < steps; done++)
        {
            int at = source.Next;
            Step step = new(frame, source.Inputs(at), source.Noise(at), _prediction);
            if (TWatch.Looks && !_watch.Observe(this, step))
                return done;
            NeuronMap map = _rule.Update(step, kept);
            if ((at & 1) == 0)
                First(map, lookedAt: TWatch.Looks || done + 1 == steps);
            else
                Second(map);
            Clock.Now++;
        }

        return steps;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void First(in NeuronMap map, bool lookedAt)
    {
        ReadOnlySpan<Vector256<double>> pair = _source!.Pair(_source.Next);
        _prediction = _pairs!.First(map, pair);
        if (lookedAt)
            _pairs.MoveFirst(pair);
        _firstMoved = lookedAt;
        _source.Next++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Second(in NeuronMap map)
    {
        ReadOnlySpan<Vector256<double>> pair = _source!.Pair(_source.Next - 1);
        _source.Next++;
        _prediction = _pairs!.Second(map, _firstMoved, pair, _source.StepsLeft == 0 ? default : _source.Pair(_source.Next));
    }

    private long FullBatch(long steps)
    {
        // A step of such a rule is a function of the weights. A watch may see more in it, and is shown every step.
        if (!_rule.DependsOnWeightsAlone || TWatch.Looks)
            return Carry(steps);
        for (long left = steps; left > 0;)
        {
            long some = IsAtRest ? left : Math.Min(left, RestInterval);
            if (IsAtRest)
                Clock.Now += some;
            else
                CarryAndCompare(some);
            left -= some;
        }

        return steps;
    }

    /// <summary>Carries out steps, and compares the last one's state with the one before if there is a whole interval of them.</summary>
    private void CarryAndCompare(long steps)
    {
        if (steps < RestInterval)
        {
            Carry(steps);
            return;
        }

        Carry(steps - 1);
        State.Stored.CopyTo(_before);
        Carry(1);
        IsAtRest = MemoryMarshal.AsBytes(State.Stored).SequenceEqual(MemoryMarshal.AsBytes<Vector256<double>>(_before));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Carry(long steps)
    {
        for (long done = 0; done < steps; done++)
        {
            ReadOnlySpan<Vector256<double>> inputs = _source is null ? default : _source.Inputs(_source.Next);
            ReadOnlySpan<Vector256<double>> noise = _source is null ? default : _source.Noise(_source.Next);
            Step step = new(_frame, inputs, noise, default);
            if (TWatch.Looks && !_watch.Observe(this, step))
                return done;
            step.Take(_rule, _kept.State);
            if (_motion >= Motion.Linear)
                State.Moved();
            if (_source is not null)
                _source.Next++;
            Clock.Now++;
        }

        return steps;
    }

    /// <summary>The step of the first replicate that has taken any.</summary>
    private long FailedAt(long start) => Enumerable.Range(0, Lanes.Count).Where(lane => this[lane].IsLoaded).Select(lane => Clock[lane]).DefaultIfEmpty(Clock.Now - start).First();
}
