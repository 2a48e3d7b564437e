using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation.Lanes;

/// <summary>The step loop of rules that move the neurons themselves. Every step is a border.</summary>
/// <remarks>
/// Lanes hold the weights that the rule moves, which are a step ahead of <see cref="LaneEngine.State"/> from the moment a step is decided until it
/// is carried out: a watch sees the state before the step together with the step's residual, and may stop there.
/// </remarks>
internal sealed class NeuronLanes<TWatch> : LaneEngine
    where TWatch : ILaneWatch
{
    private readonly Func<Problem, ReplicateSeed, INeuronRule> _create;
    private readonly TWatch _watch;
    private readonly NeuronLane?[] _lanes = new NeuronLane?[LaneMemory.Lanes];
    private readonly LaneMemory _input;

    public NeuronLanes(Problem problem, InitialLaw law, bool keepsNeurons, NeuronRuleKind kind, Func<Problem, ReplicateSeed, INeuronRule> create, TWatch watch)
        : base(problem, law, keepsNeurons, kind.IsLinear ? null : problem.Width)
    {
        _create = create;
        _watch = watch;
        _input = new LaneMemory(kind.BatchSize > 0 ? problem.Dimension : 0);
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
            Vector256<double> residual = Decide();
            LaneContext context = new()
            {
                TeacherNorm = Problem.TeacherNorm,
                Input = _input.Vectors,
                LearningRate = Problem.LearningRate,
            };
            if (!_watch.Observe(this, context, new LaneStep { Residual = residual }))
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
        NeuronLane opened = new(Problem, seed, _create(Problem, seed), State.Rows);
        State.Read(lane, opened.Weights.All);
        _lanes[lane] = opened;
    }

    private Vector256<double> Decide()
    {
        Vector256<double> residual = default;
        for (int lane = 0; lane < _lanes.Length; lane++)
        {
            if (_lanes[lane] is not { } busy)
                continue;
            busy.Decide();
            residual = residual.WithElement(lane, busy.Residual);
            for (int k = 0; k < _input.Length; k++)
                _input[k, lane] = busy.Input[k];
        }

        return residual;
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
