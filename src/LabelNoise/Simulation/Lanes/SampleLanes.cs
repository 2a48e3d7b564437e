using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation.Lanes;

/// <summary>The step loop of rules that draw a sample, compiled for the rule and the watch.</summary>
internal sealed class SampleLanes<TRule, TWatch> : LaneEngine
    where TRule : struct, ILaneRule
    where TWatch : ILaneWatch
{
    private readonly TRule _rule;
    private readonly LaneSource _source;
    private readonly LaneMemory _theta;
    private readonly LaneMemory _direction;
    private readonly TWatch _watch;
    private readonly StepPairs _pairs;
    private int _next = LaneSource.ChunkSteps;
    private bool _projected;
    private bool _firstMoved;
    private Vector256<double> _prediction;

    public SampleLanes(Problem problem, InitialLaw law, bool keepsNeurons, TRule rule, TWatch watch)
        : base(problem, law, keepsNeurons)
    {
        _rule = rule;
        _watch = watch;
        _source = new LaneSource(problem);
        _pairs = new StepPairs(State);
        _theta = new LaneMemory(problem.Dimension);
        _direction = new LaneMemory(problem.Dimension);
    }

    /// <inheritdoc/>
    public override int StepsToBorder => LaneSource.ChunkSteps - _next;

    /// <inheritdoc/>
    public override double[]? CovarianceOf(int lane) => null;

    /// <inheritdoc/>
    public override long Advance(long steps)
    {
        for (long left = steps; left > 0;)
        {
            if (_next == LaneSource.ChunkSteps)
            {
                _source.NextChunk();
                (_next, _projected) = (0, false);
            }

            int run = (int)Math.Min(left, LaneSource.ChunkSteps - _next);
            int done = TRule.MovesAlongInput ? AlongInput(run) : AlongAnyDirection(run);
            Clock += done;
            left -= done;
            if (done < run)
                return steps - left;
        }

        return steps;
    }

    private protected override void OpenData(int lane, ReplicateSeed seed) => _source.Open(lane, seed);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AlongInput(int steps)
    {
        if (!_projected)
        {
            _prediction = _pairs.Begin(_source.Pair(0));
            _projected = true;
        }

        for (int done = 0; done < steps; done++)
        {
            LaneContext context = new()
            {
                TeacherNorm = Problem.TeacherNorm,
                Input = _source.Input(_next),
                Prediction = _prediction,
                LabelNoise = _source.LabelNoise(_next),
                LearningRate = Problem.LearningRate,
            };
            LaneStep step = _rule.Decide(context, default);
            if (!_watch.Observe(this, context))
                return done;
            if ((_next & 1) == 0)
                First(step, lookedAt: TWatch.Looks || done + 1 == steps);
            else
                Second(step);
        }

        return steps;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void First(in LaneStep step, bool lookedAt)
    {
        ReadOnlySpan<Vector256<double>> pair = _source.Pair(_next);
        _prediction = _pairs.First(step, pair);
        if (lookedAt)
            _pairs.MoveFirst(pair);
        _firstMoved = lookedAt;
        _next++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Second(in LaneStep step)
    {
        ReadOnlySpan<Vector256<double>> pair = _source.Pair(_next - 1);
        _next++;
        _prediction = _pairs.Second(step, _firstMoved, pair, _next == LaneSource.ChunkSteps ? default : _source.Pair(_next));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AlongAnyDirection(int steps)
    {
        Span<Vector256<double>> theta = _theta.Vectors;
        Span<Vector256<double>> direction = _direction.Vectors;
        for (int done = 0; done < steps; done++)
        {
            ReadOnlySpan<Vector256<double>> input = _source.Input(_next);
            State.Project(input);
            State.Theta(theta);
            LaneContext context = new()
            {
                Clock = Clock + done,
                StartedAt = StartedAt,
                Theta = theta,
                TeacherNorm = Problem.TeacherNorm,
                Input = input,
                Prediction = State.Prediction(),
                LabelNoise = _source.LabelNoise(_next),
                LearningRate = Problem.LearningRate,
            };
            LaneStep step = _rule.Decide(context, direction);
            if (!_watch.Observe(this, context))
                return done;
            _next++;
            State.Project(direction);
            State.Move(step, direction);
        }

        return steps;
    }
}
