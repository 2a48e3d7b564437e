using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation.Lanes;

/// <summary>The step loop of rules that move the neurons themselves. Every step is a border.</summary>
/// <remarks>
/// Lanes hold the weights that the rule moves, which are a step ahead of <see cref="LaneEngine.State"/> from the moment a step is decided until it
/// is carried out: a watch sees the state before the step together with the step's sample, and may stop there.
/// </remarks>
internal sealed class NeuronLanes<TWatch> : LaneEngine
    where TWatch : ILaneWatch
{
    private readonly Func<Problem, ReplicateSeed, INeuronRule> _create;
    private readonly NeuronRuleKind _kind;
    private readonly TWatch _watch;
    private readonly NeuronLane?[] _lanes = new NeuronLane?[LaneMemory.Lanes];
    private readonly LaneMemory _input;
    private readonly LaneMemory _theta;

    public NeuronLanes(Problem problem, InitialLaw law, bool keepsNeurons, NeuronRuleKind kind, Func<Problem, ReplicateSeed, INeuronRule> create, TWatch watch)
        : base(problem, law, keepsNeurons, kind.IsLinear ? null : problem.Width)
    {
        _create = create;
        _kind = kind;
        _watch = watch;
        _input = new LaneMemory(kind.BatchSize > 0 ? problem.Dimension : 0);
        _theta = new LaneMemory(TWatch.Looks ? problem.Dimension : 0);
    }

    /// <inheritdoc/>
    public override int StepsToBorder => 0;

    /// <summary>The replicate in a lane.</summary>
    /// <exception cref="InvalidOperationException">The lane is empty.</exception>
    public NeuronLane Lane(int lane) => _lanes[lane] ?? throw new InvalidOperationException("The lane is empty.");

    /// <inheritdoc/>
    public override double[]? CovarianceOf(int lane) => Lane(lane).Covariance;

    /// <inheritdoc/>
    public override long Advance(long steps)
    {
        for (long done = 0; done < steps; done++, Clock++)
        {
            Vector256<double> noise = Decide();
            if (TWatch.Looks && !_watch.Observe(this, Context(noise)))
                return done;
            foreach (NeuronLane? lane in _lanes)
                lane?.Commit();
            if (TWatch.Looks || done + 1 == steps)
                Write();
        }

        return steps;
    }

    private protected override void OpenData(int lane, ReplicateSeed seed)
    {
        NeuronLane opened = new(Problem, seed, _create(Problem, seed), State.Rows, _kind.BatchSize);
        State.Read(lane, opened.Weights.All);
        _lanes[lane] = opened;
    }

    private LaneContext Context(Vector256<double> noise)
    {
        State.Theta(_theta.Vectors);
        Vector256<double> prediction = default;
        for (int k = 0; k < _input.Length; k++)
            prediction = Vector256.FusedMultiplyAdd(_theta.Vectors[k], _input.Vectors[k], prediction);
        return new LaneContext
        {
            Theta = _theta.Vectors,
            TeacherNorm = Problem.TeacherNorm,
            Input = _input.Vectors,
            Prediction = prediction,
            LabelNoise = noise,
            LearningRate = Problem.LearningRate,
        };
    }

    /// <summary>Lets every lane decide its step; returns their label noise.</summary>
    private Vector256<double> Decide()
    {
        Vector256<double> noise = default;
        for (int lane = 0; lane < _lanes.Length; lane++)
        {
            if (_lanes[lane] is not { } busy)
                continue;
            busy.Decide();
            noise = noise.WithElement(lane, busy.LabelNoise);
            for (int k = 0; k < _input.Length; k++)
                _input[k, lane] = busy.Input[k];
        }

        return noise;
    }

    private void Write()
    {
        for (int lane = 0; lane < _lanes.Length; lane++)
        {
            if (_lanes[lane] is { } busy)
                State.Write(lane, busy.Weights.All);
        }

        State.Moved();
    }
}
